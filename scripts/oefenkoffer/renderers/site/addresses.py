"""Where the pages of a site stand, as paths of Markdown pages, in the language of its labels."""

from collections.abc import Mapping
from dataclasses import dataclass

from oefenkoffer.labels import Labels

PAPERS = "print"
ROBOTS = "robots.txt"


def built(address: str) -> str:
    """Where a page stands in the built site, by its path as Markdown."""
    return f"{address.removesuffix('.md')}.html"


def file_name(address: str) -> str:
    """The name of a file by its address."""
    return address.rpartition("/")[2]


def form_address(name: str) -> str:
    """The page to fill in a form."""
    return f"{name}.md"


@dataclass(frozen=True)
class SiteAddresses:
    """The pages that are made of a workshop.

    Attributes:
        names: what pages and folders are called.
    """

    names: Mapping[str, str]

    @property
    def cases(self) -> str:
        """The list of cases."""
        return self._of_cases("index.md")

    @property
    def cheat_sheet(self) -> str:
        """The method on one page."""
        return self._page("cheat_sheet")

    @property
    def sentences(self) -> str:
        """The sentences to say."""
        return self._page("sentences")

    @property
    def print_page(self) -> str:
        """What there is to print; the trainer's site alone has it."""
        return self._page("print")

    @property
    def programme(self) -> str:
        """What begins when."""
        return self._page("programme")

    @property
    def sessions(self) -> str:
        """The folder of session plans; the trainer's site alone has it."""
        return f"{self.names['sessions']}/"

    def case(self, case_id: str) -> str:
        """The page of a case; the same in both sites, so that a link works in both."""
        return self._of_cases(f"{case_id}.md")

    def session(self, session_id: str) -> str:
        """The page of a session plan."""
        return f"{self.sessions}{session_id}.md"

    def list(self, number: int) -> str:
        """The pages of a long list of cases, counted from 1; the first is the list itself.

        No case can have a name with a slash in it.
        """
        return self.cases if number == 1 else self._of_cases(f"{self.names['list']}/{number}.md")

    def former(self, name: str) -> str:
        """The page that a case had under a former name; whole HTML, as it is in no theme."""
        return self._of_cases(f"{name}.html")

    def picture(self, case_id: str, name: str) -> str:
        """The picture of a case, beside its page."""
        return self._of_cases(f"{case_id}-{name}")

    def preview(self, case_id: str, number: int) -> str:
        """The picture of one of the cards of a case, beside its page."""
        return self._of_cases(f"{case_id}-{self.names['card']}-{number}.png")

    def _page(self, name: str) -> str:
        return f"{self.names[name]}.md"

    def _of_cases(self, name: str) -> str:
        return f"{self.names['cases']}/{name}"


def site_addresses(labels: Labels) -> SiteAddresses:
    """The addresses of a site with these labels."""
    return SiteAddresses(labels.section("path"))
