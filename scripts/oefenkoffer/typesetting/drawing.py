"""Draw an SVG as a picture of pixels, for what shows no drawings: slides of PowerPoint, a card."""

from io import BytesIO

import typst
from PIL import Image

from oefenkoffer.temporary import temporary_folder, write_temporary
from oefenkoffer.typesetting.fonts import FAMILY, fonts

_NAME = "drawing.svg"
_SOURCE = f"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(font: "{FAMILY}")
#context {{
  let size = measure(image("{_NAME}"))
  image("{_NAME}", width: size.width / calc.max(size.width, size.height) * 1000pt)
}}
"""
_POINTS, _INCH = 1000, 72


def drawn(svg: bytes, longest: int) -> bytes:
    """The drawing as a PNG on nothing, its longest side as many pixels as asked.

    Its words are in our own letters where its author's are not here.

    Raises:
        ValueError: it has no size, nothing in it can be seen, or it holds more than can be drawn.
    """
    with temporary_folder() as folder:
        write_temporary(folder / _NAME, svg)
        compiler = typst.Compiler(
            {"main.typ": _SOURCE.encode()},  # type: ignore[type-var]  # a dict is taken, the stub lags
            root=folder,
            font_paths=fonts(),
        )
        try:
            picture = compiler.compile(format="png", ppi=longest / _POINTS * _INCH)
        except RuntimeError as error:
            raise ValueError(str(error)) from None
    assert isinstance(picture, bytes)  # noqa: S101 (one page; Typst says so by type only)
    if Image.open(BytesIO(picture)).getbbox() is None:
        raise ValueError("nothing in it can be seen")
    return picture
