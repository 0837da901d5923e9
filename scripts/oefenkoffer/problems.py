"""What can be wrong with an author's input: where it stands, what it is, and with which facts.

A problem holds facts, no sentences: `labels.sentence` puts it into the author's language.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Location = tuple[str | int, ...]
"""The way to a value: keys and list indexes, from the top of one file."""


class Code(StrEnum):
    """Every kind of problem; its sentence and hint stand in `labels/problems.*.yml`.

    Y is for YAML as typed, M for a value that the model refuses, K for a rule that spans
    fields, P for paper, T for slides typed by hand, S for the site, B for the build around it,
    N for the people of a day.
    The name is for readers of the code; people see the value, such as Y003.
    """

    # YAML as typed
    OTHER_KIND_OF_FILE = "Y001"
    BINARY_FILE = "Y002"
    LARGE_FILE = "Y003"
    WIDE_ENCODING = "Y004"
    NOT_UTF8 = "Y005"
    INVISIBLE = "Y006"
    ODD_SPACE = "Y007"
    TAB = "Y008"
    TOP_LEVEL = "Y009"
    TOO_DEEP = "Y010"
    REPEATED_KEY = "Y011"
    ANCHOR = "Y012"
    ALIAS = "Y013"
    TAG = "Y014"
    MERGE_KEY = "Y015"
    DIRECTIVE = "Y016"
    SECOND_DOCUMENT = "Y017"
    ODD_KEY = "Y018"
    KEY_WITH_SPACE = "Y019"
    TEXT_LOST = "Y020"
    GLUED_ITEM = "Y021"
    GLUED_KEY = "Y022"
    TEXT_AFTER_QUOTE = "Y023"
    APOSTROPHE = "Y024"
    OPEN_QUOTE = "Y025"
    BACKSLASH = "Y026"
    TEXT_AFTER_BRACKET = "Y027"
    OPEN_BRACKET = "Y028"
    INSIDE_BRACKETS = "Y029"
    STAR_ITEM = "Y030"
    SIGN_AT_START = "Y031"
    TEXT_BESIDE_BAR = "Y032"
    COLON_IN_TEXT = "Y033"
    TEXT_TOO_FAR_LEFT = "Y034"
    NO_SPACE_AFTER_COLON = "Y035"
    NO_SPACE_AFTER_DASH = "Y036"
    NO_COLON = "Y037"
    DEEPER_THAN_TEXT = "Y038"
    INDENTATION = "Y039"
    CONFLICT_MARK = "Y040"
    NOT_A_DASH = "Y041"

    # A value that the model refuses
    NO_FILE = "M001"
    BLANK = "M002"
    NOT_TEXT = "M003"
    NOT_A_MAPPING = "M004"
    NOT_A_LIST = "M005"
    NOT_A_CHOICE = "M006"
    NOT_WHOLE = "M007"
    NOT_YES_NO = "M008"
    OUT_OF_RANGE = "M009"
    TOO_FEW = "M010"
    TOO_MANY = "M011"
    MISSING = "M012"
    UNKNOWN_KEY = "M013"
    LONG_LINE = "M014"
    MANY_LINES = "M015"
    MARKUP = "M016"
    BAD_ID = "M017"
    BAD_KEY = "M018"
    BAD_COLOUR = "M019"
    EMPTY_FILE = "M020"
    ID_IN_FILE = "M021"
    BAD_PATH = "M022"
    NOT_A_TIME = "M023"
    LINES_FOR_LIST = "M024"
    LINE_MARKUP = "M025"
    NOT_A_RANGE = "M026"
    BAD_OPTION_NAME = "M030"
    NOT_A_ROW = "M031"
    NOT_A_MOMENT = "M032"

    # A rule that spans fields
    STEP_NOT_ANSWERED = "K001"
    NO_SUCH_STEP = "K002"
    NO_SUCH_PHASE = "K003"
    NO_SUCH_REFUSAL = "K004"
    NO_SUCH_BEHAVIOUR = "K005"
    ROLE_MISSING = "K006"
    TOO_MANY_ROLES = "K007"
    BAD_FILE_NAME = "K008"
    RESERVED_NAME = "K009"
    LONG_NAME = "K010"
    SAME_NAME = "K011"
    WRONG_ENDING = "K012"
    FILE_OUTSIDE = "K013"
    FILE_TOO_LARGE = "K014"
    NO_CASES = "K015"
    NO_SUCH_CASE = "K016"
    CASE_TWICE = "K017"
    NO_PICTURE = "K018"
    PICTURE_OUTSIDE = "K019"
    PICTURE_CASE = "K020"
    PICTURE_TOO_HEAVY = "K021"
    PICTURE_TOO_LARGE = "K022"
    NOT_A_PICTURE = "K023"
    PICTURE_ENDING = "K024"
    POOR_ALT = "K025"
    SIGN_NOT_IN_FONT = "K026"
    FIGURE_ON_CARD = "K027"
    NO_SOURCE = "K028"
    LOW_CONTRAST = "K029"
    PART_NOT_LISTED = "K030"
    NO_SUCH_READER = "K031"
    NO_SUCH_PART_KIND = "K032"
    OPTION_NOT_TAKEN = "K033"
    NO_SUCH_PART = "K034"
    PART_NOT_READ = "K035"
    NO_SUCH_LIST = "K036"
    METHOD_NOT_ASKED = "K037"
    PART_WITHOUT_LABEL = "K038"
    NOT_ON_CERTIFICATE = "K040"
    FORMER_NAME_TAKEN = "K041"
    SESSION_PAST_MIDNIGHT = "K042"
    FORMAT_EXTENDS_ITSELF = "K043"
    CERTIFICATE_ON_SITE = "K044"
    FORM_PAGE_TAKEN = "K045"
    WRONG_FOLDER = "K046"
    NOT_ON_THIS_DISK = "K047"
    NO_SUCH_PLAN_PAPER = "K104"
    NEVER_PRACTISES = "K105"
    FOCUS_NOT_WATCHED = "K106"
    NOT_TRAINED = "K107"
    NOT_FOR_EVERYONE = "K108"
    SHORTER_THAN_CASE = "K109"
    NO_TIME_TO_CHANGE = "K110"
    NOBODY_PROVIDES = "K111"
    SHOWN_FIRST = "K112"
    SPOILER = "K113"
    LABELS_OFF_SHEET = "K119"
    NO_SUCH_FACT = "K048"
    NO_SUCH_FORMAT = "K049"
    MANY_WATCHED = "K064"
    WORDY_ROLE = "K065"
    NO_FONT_FOLDER = "K050"
    FONTS_OUTSIDE = "K051"
    NO_FONTS = "K052"
    NOT_A_FONT = "K053"
    FONT_TOO_HEAVY = "K054"
    FONT_VARIABLE = "K055"
    FONT_LOCKED = "K056"
    FONT_FAMILIES = "K057"
    FONT_IS_OURS = "K058"
    FONT_TWICE = "K059"
    NO_FONT_STYLE = "K060"
    FONT_LACKS_SIGNS = "K061"
    NO_SUCH_LABEL = "K070"
    LABEL_NAMES_OTHERS = "K071"
    LABEL_NO_FILE_NAME = "K072"
    LABEL_LEAVES_OUT = "K073"
    NO_SUCH_LANGUAGE = "K074"
    LABEL_NOT_FOUR_MARKS = "K075"
    NO_SUCH_FORMER_LANGUAGE = "K076"
    NAME_IS_TAKEN = "K078"
    NO_METHOD = "K079"
    NO_SUCH_ISSUE = "K080"
    NO_SUCH_OPTION = "K081"
    WITHOUT_POINTS = "K082"
    POINTS_ROW_LENGTH = "K083"
    POINTS_DO_NOT_ADD_UP = "K084"
    LIMIT_OUT_OF_REACH = "K085"
    OPTION_TWICE = "K086"
    NO_SUCH_SIDE = "K087"
    TOO_MANY_VOTES = "K088"
    NO_ISSUES = "K089"
    SIDE_WITHOUT_POINTS = "K090"
    NO_SUCH_RECIPIENT = "K097"
    SHOWN_TO_SOME = "K091"
    NO_SUCH_GOAL = "K092"
    OUTSIDE_PHASE = "K093"
    NO_SUCH_PHASE_ENTRY = "K094"
    ENTRY_TWICE = "K095"
    NO_SUCH_OPENER = "K096"
    NO_SUCH_KIND = "K100"
    NOBODY_TO_WATCH = "K101"
    TOO_MANY_CELLS = "K102"
    NO_SUCH_GROUP = "K103"

    # Paper
    TEXT_DOES_NOT_FIT = "P001"
    TEXT_DOES_NOT_FIT_SLIDE = "P002"
    TEMPLATE_DAMAGED = "P003"
    TEMPLATE_LOCKED = "P004"
    TEMPLATE_WITH_MACROS = "P005"
    NOT_A_TEMPLATE = "P006"
    TEMPLATE_TOO_LARGE = "P007"
    NO_SUCH_LAYOUT = "P009"
    NO_SUCH_ROLE = "P010"
    NO_SUCH_PAPER = "P011"
    NO_SUCH_SIZE = "P012"
    NO_SUCH_STOCK = "P013"
    BAD_COUNT = "P014"
    CARD_TOO_LARGE = "P015"
    NO_ROOM = "P016"
    NO_SUCH_JOB = "P017"
    NOT_TOGETHER = "P018"
    SMALL_FOR_LARGE_PRINT = "P019"
    NOTHING_TO_CONFIRM = "P020"
    OUTPUT_IS_NO_PDF = "P021"
    NO_CARDS = "P022"
    TOO_MANY_CARDS = "P023"
    NOT_FOR_PAPER = "P024"
    NO_SUCH_FORM = "P025"
    NOTHING_TO_PRINT = "P026"
    TOO_MANY_SHEETS = "P027"
    ONLY_FOR_CARDS = "P028"
    FORM_DOES_NOT_FIT = "P031"
    POCKET_DOES_NOT_FIT = "P032"
    NOT_A_NUMBER = "P033"
    NEEDS_OPTION = "P041"
    NO_SUCH_PRINTER = "P034"
    FILE_IN_THE_WAY = "P035"
    NOT_OUR_PDF = "P039"
    TABLE_TOO_WIDE = "P040"
    NO_SUCH_SESSION = "P037"
    NO_CASES_IN_SESSION = "P038"

    # Slides typed by hand
    NO_SLIDES = "T001"
    TOO_MANY_SLIDES = "T002"
    SLIDE_WITHOUT_TITLE = "T003"
    SLIDE_TITLE_TWICE = "T004"
    NO_SUCH_INCLUDE = "T005"
    NO_SUCH_CASE_FOR_SLIDES = "T006"
    INCLUDE_NOT_ALONE = "T007"
    SLIDE_MINUTES = "T008"
    EXERCISE_WITHOUT_TIME = "T009"
    SLIDE_PICTURE_WITHOUT_ALT = "T010"
    SLIDE_MIXED = "T011"
    SLIDE_MARKUP = "T012"
    NO_SUCH_SLIDE = "T013"
    NO_SLIDE_PICTURE = "T014"
    NEARLY_A_LABEL = "T015"
    SLIDE_COMMENT = "T016"
    SLIDE_HALF_TYPED = "T017"
    LABEL_NOT_HERE = "T018"
    LABEL_TWICE = "T019"
    TEXT_AFTER_LABEL = "T020"
    TABLE_ROW_TOO_LONG = "T021"
    TOO_MANY_COLUMNS = "T022"
    SLIDE_TEXT_TOO_LONG = "T023"
    SLIDES_OF_NO_BLOCK = "T024"
    NO_SLIDES_OF_BLOCK = "T025"
    SLIDE_LENGTH = "T026"
    SLIDE_TIME = "T027"
    SLIDE_TIME_UNPLANNED = "T028"
    OPEN_INCLUDE = "T029"

    # The site
    BROKEN_LINK = "S001"
    ABSOLUTE_LINK = "S002"
    NOT_IN_DOCS = "S003"
    NO_PLUGIN = "S004"
    MKDOCS_SAYS = "S005"
    FORM_PAGE_WRITTEN = "S006"
    PROGRAMME_PAGE_WRITTEN = "S007"
    SAME_ADDRESS = "S010"
    FRONT_MATTER = "S008"
    FIRST_LINE_LOST = "S009"
    LEAK = "S020"
    LOST_LINK = "S021"
    LOST_ANCHOR = "S022"
    LETTER_CASE = "S023"
    FOREIGN_HOST = "S024"
    BAD_SITE_URL = "S025"
    SEALED_FILE = "S026"
    LIVE_DRAWING = "S027"
    NOT_A_PAGE_PICTURE = "S028"
    LEAK_ON_PAGE = "S029"
    MAYBE_LEAK = "S030"
    OTHER_SITE_LANGUAGE = "S031"
    FIELD_TELLS = "S032"
    BAD_SITE_SETTINGS = "S033"
    NO_START_PAGE = "S034"

    # The build around it
    NO_PROJECT = "B001"
    UNREADABLE = "B002"
    OUTPUT_IS_A_FILE = "B003"
    OUTPUT_HOLDS_THE_SOURCE = "B004"
    OUTPUT_NOT_OURS = "B005"
    OUTPUT_BUSY = "B006"
    OUTPUT_HELD_OPEN = "B007"
    DISK_FULL = "B008"
    OUTPUT_READ_ONLY = "B009"
    OUTPUT_FAILED = "B010"
    TOO_LARGE_FOR_DISK = "B011"
    DISK_FAILS = "B012"
    TEMPORARY_FILES = "B013"
    RUNS_CODE = "B014"
    ALREADY_THERE = "B015"
    NO_GIT = "B016"
    NO_REMOTE = "B017"
    BAD_BRANCH = "B018"
    REMOTE_FAILS = "B019"
    BRANCH_HOLDS_WORK = "B020"
    PUSH_REFUSED = "B021"
    OUTPUT_HOLDS_OTHERS = "B022"

    # Who comes to a day
    NAME_TWICE = "N001"
    FORMULA_AS_NAME = "N002"
    NOT_A_NAME = "N003"
    NO_NAME_ON_LINE = "N004"
    TOO_MANY_NAMES = "N005"
    NO_NAMES = "N006"
    NO_SUCH_COLUMN = "N007"
    NO_SUCH_PERSON = "N008"
    NOT_A_ROUND = "N009"
    WISHES_CONTRADICT = "N010"
    TOO_FEW_PEOPLE = "N011"
    BAD_NUMBER_OF_PEOPLE = "N012"
    NO_ROUNDS = "N013"
    NAMES_TRACKED = "N014"
    NAME_IN_OUTPUT = "N015"
    PEOPLE_NOT_SAID = "N016"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file. Line and column count from 1; 0 means the whole file, or the whole line.

    Attributes:
        path: the file as the author knows it, relative to the project, with forward slashes.
        line: the line number.
        column: the column in characters, tabs counted as one.
        text: the line itself, without its end; empty when there is none to show.
    """

    path: str
    line: int = 0
    column: int = 0
    text: str = field(default="", compare=False)

    def __str__(self) -> str:
        """`path:line:column`, without what is not known."""
        known = (number for number in (self.line, self.column) if number)
        return ":".join([self.path, *map(str, known)])


@dataclass(frozen=True)
class Problem:
    """One mistake of the author, with its place and the facts of the sentence.

    Attributes:
        facts: what the sentence in the catalogue names between braces; all text.
    """

    code: Code
    position: Position
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


Fault = tuple[Code, dict[str, str]]
"""A problem whose place is still to be added: its code and its facts."""


class KitProblems(Exception):  # noqa: N818 (it holds problems, and is named for them)
    """The kit cannot be made; `problems` says why, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.position))
        super().__init__("; ".join(f"{p.position}: {p.code}" for p in self.problems))
