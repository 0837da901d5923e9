"""Publish built files as a folder of output: all or nothing, and nobody else's file lost.

A build writes into a hidden sibling of the output folder, on the same file system. Everything
that must stay is linked into it, the manifest is written last, and two renames change places.
Whatever stops the build, the output is the old tree or the new one; a next build finds what
was left over and repairs it.
"""

from oefenkoffer.publish.output_folder import Published, publish, staging

__all__ = ["Published", "publish", "staging"]
