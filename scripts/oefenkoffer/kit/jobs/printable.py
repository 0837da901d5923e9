"""What there is to know of a paper that can be printed, whichever it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.session import SessionView
from oefenkoffer.model import Workshop
from oefenkoffer.print_request import PaperName
from oefenkoffer.renderers.printing import SheetSide


@dataclass(frozen=True)
class Material:
    """What a paper is made of.

    Attributes:
        workshop: with only the cases and the session plans that were chosen.
        forms: the papers to fill in that were chosen.
        session: the plan that was chosen, if any.
        date: of the day, as somebody typed it.
        two_sided: whether it is printed on both sides.
    """

    workshop: Workshop
    branding: Branding
    forms: tuple[FormView, ...]
    session: SessionView | None = None
    date: str = ""
    two_sided: bool = False


@dataclass(frozen=True)
class Contents:
    """What is printed, each once.

    Attributes:
        pdfs: all pages.
        pieces: the sides of each thing to hand out, with pages by their number in all PDFs.
    """

    pdfs: tuple[bytes, ...]
    pieces: tuple[tuple[SheetSide, ...], ...]


@dataclass(frozen=True)
class Paper:
    """One row of the table of papers.

    Attributes:
        name: what it is asked for by, and the end of its keys in the catalogue.
        contents: makes its pages; None for the cards, which lie side by side on their own sheets.
        options: the fields of a request that may have any value.
        choices: fields that may have some values only; the first is the usual one.
        steps: what to do with it once it is printed, by keys of the catalogue.
        dialog: what else to choose in the printer's dialogue, by keys of the catalogue.
    """

    name: PaperName
    contents: Callable[[Material], Contents] | None
    options: frozenset[str]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: tuple[str, ...] = ()
    dialog: tuple[str, ...] = ()

    def takes(self, name: str, value: object) -> bool:
        """Whether a field of a request may have this value."""
        choices = (choice.lower() for choice in self.choices.get(name, ()))
        return name in self.options or str(value).strip().lower() in choices

    def possible(self, names: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Those fields that leave something to choose, each with its values if these are few."""
        for name in names:
            choices = self.choices.get(name, ())
            if name in self.options or len(choices) > 1:
                yield name, choices
