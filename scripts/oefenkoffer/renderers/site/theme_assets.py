"""The folder that lies over the theme, and the files that belong to every site."""

from importlib.resources import files
from pathlib import Path

from oefenkoffer.audience.branding import Branding
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.stylesheet import FACES, house_css
from oefenkoffer.typesetting.webfonts import woff, woff2

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


def folder() -> Path:
    """The theme's own templates and assets; MkDocs takes a folder on disk only."""
    return Path(str(files(__package__) / "theme"))


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
