"""Make the WOFF2 files anew: `uv run python -m tests.typesetting.webfonts`."""

from importlib.resources import files
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from oefenkoffer.typesetting import webfonts

FOLDER = Path(webfonts.__file__).parent


def printed(style: str) -> TTFont:
    """The font that paper is set in."""
    ttf = files("font_source_sans_pro") / "files" / f"SourceSansPro-{style}.ttf"
    return TTFont(BytesIO(ttf.read_bytes()), recalcTimestamp=False)


def fonts_made() -> dict[str, Path]:
    """The files beside the module, by style."""
    found = FOLDER.glob("*.woff2")
    return {path.stem.removeprefix("SourceSansPro-"): path for path in found}


def main() -> None:
    """Write each file that is there already anew, from the font of the package."""
    for style, path in fonts_made().items():
        font = printed(style)
        font.flavor = "woff2"
        font.save(path)


if __name__ == "__main__":
    main()
