"""An MkDocs site of a workshop: the plugin for `mkdocs.yml`, and one strict build for the CLI."""

from oefenkoffer.mkdocs_plugin.building import build_site
from oefenkoffer.mkdocs_plugin.plugin import OefenkofferPlugin

__all__ = ["OefenkofferPlugin", "build_site"]
