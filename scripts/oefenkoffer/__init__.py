"""Role cards, handouts, slides and a site for a workshop, from one set of YAML files."""

__version__ = "0.1.0"
