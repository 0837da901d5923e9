"""Where the generated pages stand in a site, as paths of Markdown pages."""

CASES = "casussen"
CASES_INDEX = f"{CASES}/index.md"
LIST = f"{CASES}/lijst"
"""Where a long list of cases goes on; no case can have a name with a slash in it."""

CHEAT_SHEET = "spiekkaart.md"
SENTENCES = "zinnen.md"
PRINT_PAGE = "printen.md"
PROGRAMME = "programma.md"
PAPERS = "print"
SESSIONS = "draaiboeken"
"""The session plans: in the trainer's site only."""

ROBOTS = "robots.txt"


def built(address: str) -> str:
    """Where a page stands in the built site, by its path as Markdown."""
    return f"{address.removesuffix('.md')}.html"


def file_name(address: str) -> str:
    """The name of a file by its address."""
    return address.rpartition("/")[2]


def case_address(case_id: str) -> str:
    """The page of a case; the same in both sites, so that a link works in both."""
    return f"{CASES}/{case_id}.md"


def form_address(name: str) -> str:
    """The page to fill in a form."""
    return f"{name}.md"


def session_address(session_id: str) -> str:
    """The page of a session plan; the trainer's site alone has it."""
    return f"{SESSIONS}/{session_id}.md"


def list_address(number: int) -> str:
    """The pages of a long list of cases, counted from 1; the first is the list itself."""
    return CASES_INDEX if number == 1 else f"{LIST}/{number}.md"


def former_address(name: str) -> str:
    """The page that a case had under a former name; whole HTML, as it is in no theme."""
    return f"{CASES}/{name}.html"


def picture_address(case_id: str, name: str) -> str:
    """The picture of a case, beside its page."""
    return f"{CASES}/{case_id}-{name}"


def preview_address(case_id: str, number: int) -> str:
    """The picture of one of the cards of a case, beside its page."""
    return f"{CASES}/{case_id}-kaart-{number}.png"
