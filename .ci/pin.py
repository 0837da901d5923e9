# ruff: noqa: INP001 (a program, no part of a package)
"""Pin what is installed: the versions of `requirements.lock`, and of the tools beside them.

What follows `[tool.uv]` in pyproject.toml, its last table, is made here. Why there: `uv run` and
`uv sync` take constraints from no other file. More options go to uv, such as `--upgrade`.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = ROOT / "pyproject.toml"
TABLE = "[tool.uv]\n"
HEAD = "# The versions that were tested, made by `just pin`.\nconstraint-dependencies = [\n"
COMPILE = (
    *("uv", "pip", "compile", "--no-config", "--quiet", "--universal"),
    *("--python-version", "3.11", "pyproject.toml"),
)


def compiled(*options: str) -> list[str]:
    """The lines that uv gives for the requirements of this project."""
    command = [*COMPILE, *options]
    run = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 (our own words)
    return run.stdout.splitlines()


if __name__ == "__main__":
    compiled("--generate-hashes", "--output-file", "requirements.lock", *sys.argv[1:])
    bare = ("--no-annotate", "--no-header", "--constraints", "requirements.lock")
    pins = "".join(f'    "{line}",\n' for line in compiled("--group", "dev", *bare))
    before = PROJECT.read_text(encoding="utf-8").partition(TABLE)[0]
    PROJECT.write_text(f"{before}{TABLE}{HEAD}{pins}]\n", encoding="utf-8")
