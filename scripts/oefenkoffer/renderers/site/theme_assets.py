"""The folder that lies over the theme, and the files that belong to every site."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import LIGHT, STEPS, readable, tones
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.typesetting.fonts import FAMILY
from oefenkoffer.typesetting.typeface import Style, Typeface
from oefenkoffer.typesetting.webfonts import font_face, quoted, woff, woff2

DARK = "#14191f"
"""The page's background by night; `site.css` uses the same."""
FACES: Mapping[Style, str] = {
    "Regular": "fonts/house-regular.woff",
    "It": "fonts/house-italic.woff",
    "Semibold": "fonts/house-semibold.woff",
    "Bold": "fonts/house-bold.woff",
}
"""The files of a house's own family, seen from the stylesheet."""
ASSETS = "assets/oefenkoffer"
STYLESHEETS = (f"{ASSETS}/house.css", f"{ASSETS}/site.css")
OFFLINE_SEARCH = f"{ASSETS}/iframe-worker.js"
SCRIPT = f"{ASSETS}/site.js"
FORM_SCRIPT = f"{ASSETS}/form.js"
LINES_SCRIPT = f"{ASSETS}/lines.js"
LIVE_SCRIPT = f"{ASSETS}/live.js"
DESK_SCRIPT = f"{ASSETS}/desk.js"
CLOCK_SCRIPT = f"{ASSETS}/day-clock.js"
POINTS_SCRIPT = f"{ASSETS}/points.js"
ICON = f"{ASSETS}/icon.svg"
FONTS = ("Regular", "It", "Semibold")


def house_css(branding: Branding) -> str:
    """The colours of the house, each in a shade that can be read by day, by night and on paper.

    And its own family of type, where it has one.
    """
    own = {"accent": branding.accent} | {kind: look.colour for kind, look in branding.roles.items()}
    own |= {f"step-{number}": tone for number, tone in enumerate(tones(branding.accent, STEPS))}
    day = _properties({name: readable(colour, LIGHT) for name, colour in own.items()})
    night = _properties({name: readable(colour, DARK, 7) for name, colour in own.items()})
    on_screen = f"@media screen {{\n[data-md-color-scheme='slate'] {{\n{night}}}\n}}\n"
    own_type = "".join(_type(branding.typeface)) if branding.typeface else ""
    roles = "".join(
        f".ok-role--{kind} {{ --role: var(--ok-{kind}); }}\n" for kind in branding.roles
    )
    steps = "".join(map(_step, range(STEPS)))
    return f":root {{\n{day}}}\n{roles}{steps}{on_screen}{own_type}"


def _step(number: int) -> str:
    """The colour of a step of the method: where it is named, and in a row of steps."""
    nth = f".ok-steps > li:nth-child({STEPS}n + {number + 1})"
    return f".ok-step--{number}, {nth} {{ --step: var(--ok-step-{number}); }}\n"


def _type(typeface: Typeface) -> Iterator[str]:
    """The files of a family, and that pages use it before our own, which has more signs.

    Why `html:root`: `site.css` is read later, and says otherwise of `:root`.
    """
    for style in FACES:
        if style in typeface.styles:
            yield font_face(typeface, style, FACES[style])
    yield f"html:root {{ --md-text-font: {quoted(typeface.family)}, {quoted(FAMILY)}; }}\n"


def _properties(colours: dict[str, str]) -> str:
    return "".join(f"  --ok-{name}: {colour};\n" for name, colour in colours.items())


def folder() -> Path:
    """The theme's own templates and assets; MkDocs takes a folder on disk only."""
    return Path(str(files(__package__) / "theme"))


def theme_folders() -> tuple[Path, ...]:
    """Where the files are that every site finds: our own, and those of the theme below."""
    return folder(), Path(str(files("material") / "templates"))


def has_file(path: str, folders: Iterable[Path | str]) -> bool:
    """Whether a theme that is made of these folders has a file."""
    return any(Path(folder, path).is_file() for folder in folders)


def icon_file(name: str) -> str:
    """Where in a theme an icon is, by its name in settings."""
    return f".icons/{name}.svg"


def fonts() -> dict[str, bytes]:
    """Our own fonts, as they are installed, by their paths in a site."""
    return {f"{ASSETS}/fonts/SourceSansPro-{style}.woff2": woff2(style) for style in FONTS}


def assets(branding: Branding) -> dict[str, bytes]:
    """What the theme needs of this house, by path: its colours, its fonts, its logo."""
    by_path = {STYLESHEETS[0]: house_css(branding).encode()}
    by_path[ICON] = fill("icon.svg.j2", accent=branding.accent).encode()
    by_path |= fonts()
    if branding.typeface:
        files = branding.typeface.styles
        by_path |= {f"{ASSETS}/{FACES[s]}": woff(files[s]) for s in FACES if s in files}
    if branding.logo:
        by_path[f"{ASSETS}/{branding.logo.name}"] = branding.logo.data
    return by_path
