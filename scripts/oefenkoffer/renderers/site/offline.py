"""Turn the files of a site into what keeps it readable without a network: a worker, a manifest."""

import json
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

from markupsafe import Markup as Safe

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import LIGHT
from oefenkoffer.renderers.site.html_templates import fill

WORKER = "offline.js"
LOST = "404.html"
MANIFEST = "site.webmanifest"
ICONS: Mapping[int, str] = {size: f"assets/oefenkoffer/icon-{size}.png" for size in (180, 192, 512)}
TOUCH_ICON = ICONS[180]
"""The size, in pixels, that telephones take which know no manifest."""

BUDGET = 20_000_000
"""How much a phone keeps at most, in bytes; what comes after it is read from the network only."""

LAST = (".pdf", ".mp4", ".mp3")
"""Large files, which give way to pages."""


def worker(files: Mapping[str, bytes], root: str = "/") -> str:
    """The service worker of a site; equal files give an equal worker.

    Args:
        files: all of the site.
        root: where the page for a lost address believes that the site begins.
    """
    kept = _within_budget(files)
    digest = sha256()
    for path in kept:
        digest.update(path.encode() + b"\0" + sha256(files[path]).digest())
    version = digest.hexdigest()[:16]
    values = {"version": version, "paths": kept, "lost": LOST, "root": root}
    return fill("service-worker.js.j2", **{name: _script(value) for name, value in values.items()})


def worker_remover() -> str:
    """A worker that takes away the one which an earlier site left at its address, and itself."""
    return fill("no-service-worker.js.j2")


def manifest(branding: Branding) -> str:
    """What a phone needs to put the site among its apps."""
    icons = [
        {"src": path, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
        for size, path in ICONS.items()
    ]
    fields = {
        "name": branding.title,
        "short_name": branding.labels.text("site.short_name"),
        "lang": branding.labels.language,
        "start_url": "index.html",
        "scope": ".",
        "display": "standalone",
        "background_color": LIGHT,
        "theme_color": branding.accent,
        "icons": icons,
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


SUITCASE = (
    (("white", 3), (11, 6, 21, 14)),
    (("", 1), (13, 8, 19, 14)),
    (("white", 2.5), (6, 11, 26, 25)),
    (("", 0), (6, 16, 26, 18)),
    (("", 1), (14, 15.5, 18, 18.5)),
)
"""The boxes of `icon.svg` on a square of 32: colour (or the house's own), radius, and corners."""


SMOOTH = 4
"""How many times larger an icon is drawn than it is wanted."""


def icon(size: int, colour: str) -> bytes:
    """The suitcase of `icon.svg` as a PNG, drawn larger and made smaller for soft edges."""
    from PIL import Image, ImageDraw

    large = size * SMOOTH
    picture = Image.new("RGB", (large, large), colour)
    draw = ImageDraw.Draw(picture)
    for (own, radius), corners in SUITCASE:
        box = [corner * large / 32 for corner in corners]
        draw.rounded_rectangle(box, radius * large / 32, own or colour)
    result = BytesIO()
    picture.reduce(SMOOTH).save(result, "PNG")
    return result.getvalue()


def _within_budget(files: Mapping[str, bytes]) -> list[str]:
    """The paths to keep, pages before papers, as far as the budget reaches."""
    kept, room = list[str](), BUDGET
    for path in sorted(files, key=lambda path: (path.endswith(LAST), path)):
        if len(files[path]) <= room:
            room -= len(files[path])
            kept.append(path)
    return sorted(kept)


def _script(value: object) -> Safe:
    """A value as a script reads it."""
    return Safe(json.dumps(value))  # noqa: S704 (JSON in a file of its own, in which no HTML ends)
