"""What stops a reader of the gate: a file that nobody can be sure of."""


class UnreadableError(Exception):
    """A file is locked, broken, or packed deeper than anybody packs: it may hold anything."""
