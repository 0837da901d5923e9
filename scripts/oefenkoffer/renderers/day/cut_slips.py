"""Set slips to cut out, on sheets whose places somebody else worked out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template("oefenkoffer.renderers.day", "cut_slips.typ")


@dataclass(frozen=True)
class Slip:
    """What stands on a slip.

    Attributes:
        title: in large letters; None for a line to write a name on.
        kicker: a small line above it.
        lines: below it, in smaller letters where there are many.
        where: the names of the place where somebody typed them; None for what nobody can make
            shorter.
    """

    title: str | None
    kicker: str | None = None
    lines: tuple[str, ...] = ()
    where: Mapping[str, str] | None = None


@dataclass(frozen=True)
class SlipLook:
    """How slips look.

    Attributes:
        large, small: letters, in points; a long title gets smaller.
        centred: whether all stands in the middle.
        folded: whether a slip is folded to stand, and reads on both sides.
    """

    large: float
    small: float
    centred: bool = False
    folded: bool = False


def slips(
    of: Sequence[Slip],
    look: SlipLook,
    sheet: Mapping[str, Any],
    title: str,
    branding: Branding,
) -> bytes:
    """The sheets with these slips.

    Args:
        of: each as often as it is printed.
        look: of all of them.
        sheet: where they lie, as `cards.print_run.sheet_data` says.
        title: of the document.
        branding: the look of the kit.

    Raises:
        TextDoesNotFitError: lines are too long for a slip, even in small letters.
    """
    return typeset(
        TEMPLATE,
        {
            **asdict(look),
            "title": f"{title} · {branding.title}",
            "language": branding.labels.language,
            "accent": branding.accent,
            "sheet": sheet,
            "slips": [asdict(slip) for slip in of],
        },
        typeface=branding.typeface,
    )
