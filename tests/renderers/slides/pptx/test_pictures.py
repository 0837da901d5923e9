"""Photos stand upright on a slide, in pixels that a screen can show."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.pixel_pictures import LONGEST
from oefenkoffer.renderers.slides.model import Deck, PictureSlide
from oefenkoffer.renderers.slides.pptx import pptx
from tests.presentations import P, parts, slides
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import head


def photo(orientation: int, size: tuple[int, int] = (80, 40)) -> Picture:
    """Red at the left and blue at the right, held as a camera notes it."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "Geheim: thuis"
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, quality=95)
    washed = clean(out.getvalue())
    return Picture(washed.name, washed.data, "Een foto.")


def on_slide(picture: Picture) -> tuple[Image.Image, float]:
    """The picture in the file, and how wide it stands beside its height."""
    slide = PictureSlide(**head("Foto"), picture=picture, caption="")
    data = pptx(Deck("Foto", (slide, replace(slide, title="Nog eens"))), library()).data
    media = [part for name, part in parts(data).items() if name.startswith("ppt/media/")]
    (shape,) = [s for s in slides(data)[0].shapes if s.element.tag == f"{P}pic"]
    assert len(media) == 1
    return Image.open(io.BytesIO(media[0])), shape.width / shape.height


@pytest.mark.parametrize(
    ("orientation", "proportion", "red"),
    [(1, 2.0, (0.1, 0.5)), (3, 2.0, (0.9, 0.5)), (6, 0.5, (0.5, 0.1)), (8, 0.5, (0.5, 0.9))],
)
def test_a_photo_stands_as_it_was_held(
    orientation: int, proportion: float, red: tuple[float, float]
) -> None:
    image, shown = on_slide(photo(orientation))
    pixel = image.convert("RGB").getpixel((int(red[0] * image.width), int(red[1] * image.height)))

    assert shown == pytest.approx(proportion, abs=0.01)
    assert image.getexif().get(0x0112, 1) == 1
    assert isinstance(pixel, tuple)
    assert (pixel[0] > 200, pixel[2] > 100) == (True, False)


def test_a_photo_that_is_larger_than_a_screen_is_made_smaller() -> None:
    image, shown = on_slide(photo(6, (4000, 2000)))

    assert image.size == (LONGEST // 2, LONGEST)
    assert shown == pytest.approx(0.5, abs=0.01)
    assert not image.getexif()
