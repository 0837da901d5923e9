"""Role cards, handouts, slides and a site for a workshop, from one set of YAML files."""

from pathlib import Path

__version__ = "0.1.0"


def program_in(package: Path) -> str:
    """What to type for the program whose package this is: in a checkout as its README says."""
    is_checkout = (package.parents[1] / "pyproject.toml").is_file()
    return "uv run oefenkoffer" if is_checkout else "oefenkoffer"


PROGRAM = program_in(Path(__file__).resolve().parent)
"""What a trainer types, on paper and in hints."""
