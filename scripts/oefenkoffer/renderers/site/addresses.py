"""Where the generated pages stand in a site, as paths of Markdown pages."""

CASES = "casussen"
CASES_INDEX = f"{CASES}/index.md"
CHEAT_SHEET = "spiekkaart.md"
SENTENCES = "zinnen.md"
PRINT_PAGE = "printen.md"
PAPERS = "print"
ROBOTS = "robots.txt"


def case_address(case_id: str) -> str:
    """The page of a case; the same in both sites, so that a link works in both."""
    return f"{CASES}/{case_id}.md"


def form_address(name: str) -> str:
    """The page to fill in a form."""
    return f"{name}.md"


def former_address(name: str) -> str:
    """The page that a case had under a former name; whole HTML, as it is in no theme."""
    return f"{CASES}/{name}.html"


def picture_address(case_id: str, name: str) -> str:
    """The picture of a case, beside its page."""
    return f"{CASES}/{case_id}-{name}"


def preview_address(case_id: str, number: int) -> str:
    """The picture of one of the cards of a case, beside its page."""
    return f"{CASES}/{case_id}-kaart-{number}.png"
