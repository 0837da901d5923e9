"""The command line: turn what somebody types into an exit code and a few sentences.

This package is imported for each `--help`, so that nothing heavy stands at the top of a module:
a command imports what it works with when it runs. Help texts and click's own words stand in
`words/*.json` instead of the catalogue, because reading YAML for them costs more than all the rest:
measured, `oefenkoffer --help` takes 1.3 times as long as `import click`, and would take twice as
long with a catalogue of 70 lines.
"""

from oefenkoffer.cli.app import main

__all__ = ["main"]
