# ruff: noqa: INP001 (a program, no part of a package)
"""Put the schemas of the packaged formats and examples into a wheel, when it is built."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "oefenkoffer/reference/ready"


class SchemaHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling types it in part
    """Makes the schemas in a passing folder, which the wheel takes over."""

    folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them for a wheel that is not editable: what it has is no longer changed."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "scripts")))
        from oefenkoffer.reference.schema_files import write_store

        self.folder = Path(tempfile.mkdtemp())
        write_store(self.folder)
        build_data["force_include"][str(self.folder)] = PACKAGE

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing."""
        del version, build_data, artifact_path
        if self.folder:
            shutil.rmtree(self.folder)
