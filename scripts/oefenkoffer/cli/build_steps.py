"""The steps of a build by name, so that what runs them need not know where they come from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from oefenkoffer.model import Files, Workshop
from oefenkoffer.vocabulary import Audience, Release

if TYPE_CHECKING:
    from oefenkoffer.kit.output import Former, Output
    from oefenkoffer.renderers.slides.pptx import PptxTemplate


class BuildSite(Protocol):
    """Makes one of the two sites in a folder."""

    def __call__(  # noqa: PLR0913 (each names what the site is made of)
        self,
        config_file: Path,
        site_dir: Path,
        *,
        audience: Audience,
        release: Release,
        papers: "tuple[Output, ...]",
        workshop: Workshop,
    ) -> None:
        """Raises KitProblems when the site cannot be made."""


@dataclass(frozen=True)
class BuildSteps:
    """What each step of a build calls."""

    workshop: Callable[[Files], Workshop]
    refuse: Callable[[Workshop], None]
    papers: "Callable[[Workshop, Release, Former], Iterator[Output]]"
    slides: "Callable[[Workshop, Release, PptxTemplate | None, Former], Iterator[Output]]"
    site: BuildSite


def build_steps() -> BuildSteps:
    """The real ones, which take a while to import."""
    from oefenkoffer import model
    from oefenkoffer.kit.papers import papers
    from oefenkoffer.kit.slides import slides

    return BuildSteps(model.read, _refuse, papers, slides, _build_site)


def _refuse(workshop: Workshop) -> None:
    """Refuse what would stop the build of a site, before anything is made."""
    from oefenkoffer.kit.address_clashes import refuse_clashes
    from oefenkoffer.kit.theme_values import refuse_unusable_values

    refuse_unusable_values(workshop)
    refuse_clashes(workshop)


def _build_site(config_file: Path, site_dir: Path, **more: Any) -> None:  # noqa: ANN401 (as asked)
    # Why here: a build that changes no page needs no MkDocs, which is slow to import.
    from oefenkoffer.mkdocs_plugin import build_site

    build_site(config_file, site_dir, **more)
