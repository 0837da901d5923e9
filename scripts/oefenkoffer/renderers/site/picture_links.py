"""Where the pictures in texts stand in a site, and how its pages lead to them."""

from oefenkoffer.html_tokens import tokens
from oefenkoffer.markup import PictureFile

FOLDER = "img"
"""The same in each language, as nobody reads it."""
_MARK = "ok-picture:"
"""Begins the address of a picture while nobody knows from where it is seen."""


def text_picture_address(picture: PictureFile) -> str:
    """The address of a picture in the templates of pages."""
    return f"{_MARK}{picture.name}"


def text_picture_path(picture: PictureFile) -> str:
    """Where a picture stands in a site; equal ones have one name, and are there once."""
    return f"{FOLDER}/{picture.name}"


def with_text_pictures(html: str, path: str) -> str:
    """A page, or a part of one, that leads to its pictures from where it stands in the site.

    Args:
        html: what templates made.
        path: of the page, such as `casussen/keuken.md`.
    """
    if _MARK not in html:
        return html
    up = "../" * path.count("/")
    return "".join(
        token.source.replace(f'src="{_MARK}', f'src="{up}{FOLDER}/')
        if token.name == "img"
        else token.source
        for token in tokens(html)
    )
