"""The rows of a table in, how wide its columns become out."""

from collections.abc import Sequence

from oefenkoffer.markup import Markup


def shares(rows: Sequence[Sequence[Markup]]) -> tuple[float, ...]:
    """Shares of the whole: by the longest texts, and none under half an equal share."""
    lengths = [max(len(cell.plain) for cell in column) for column in zip(*rows, strict=True)]
    weights = [max(length, sum(lengths) / len(lengths) / 2, 1) for length in lengths]
    return tuple(weight / sum(weights) for weight in weights)
