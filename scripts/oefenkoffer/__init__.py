"""Role cards, handouts, slides and a site for a workshop, from one set of YAML files."""

import sys
from pathlib import Path

__version__ = "0.1.0"

IN_CHECKOUT = "uv run oefenkoffer"
INSTALLED = "oefenkoffer"


def program_in(package: Path, environment: Path) -> str:
    """What to type for the program whose package this is, run by the Python of an environment.

    In the environment of a checkout it is as the README says. A tool that was installed from a
    checkout, even one that follows its changes, has a command of its own.
    """
    checkout = package.parents[1]
    is_its_own = environment.is_relative_to(checkout)
    return IN_CHECKOUT if is_its_own and (checkout / "pyproject.toml").is_file() else INSTALLED


PROGRAM = program_in(Path(__file__).resolve().parent, Path(sys.prefix).resolve())
"""What a trainer types, on paper and in hints."""
