"""A picture that was read holds its pixels, upright, and its colours, and nothing else."""

import inspect
import io
from collections.abc import Callable, Mapping

import pytest
from PIL import Image, ImageCms

from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.drawings import LiveDrawingError
from oefenkoffer.model.assets.picture_kinds import NotAPictureError
from oefenkoffer.model.assets.pixel_pictures import LONGEST
from tests.pictures import TURNED, is_upright, jpeg, png, remarks, upright

KINDS: Mapping[str, Callable[[int], bytes]] = {
    "JPEG": jpeg,
    "PNG": png,
    "MPO": lambda orientation: jpeg(orientation, "MPO"),
}


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **settings)
    return stream.getvalue()


@pytest.mark.parametrize("orientation", TURNED)
@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_stands_upright_and_holds_no_remark(kind: str, orientation: int) -> None:
    data = KINDS[kind](orientation)
    picture = clean(data)
    image = opened(picture.data)

    assert remarks(data)
    assert not remarks(picture.data)
    assert is_upright(image)
    assert image.format == ("PNG" if kind == "PNG" else "JPEG")
    assert getattr(image, "n_frames", 1) == 1
    assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("kind", KINDS)
def test_equal_bytes_give_equal_bytes_under_a_name_of_ours(kind: str) -> None:
    first = clean(KINDS[kind](6))

    assert inspect.unwrap(clean)(KINDS[kind](6)) == first
    assert first.name.partition(".")[2] == ("png" if kind == "PNG" else "jpg")


def test_a_drawing_becomes_a_picture_of_all_that_it_shows() -> None:
    picture = clean(
        b'<?xml version="1.0"?><!-- KANARIE --><svg xmlns="http://www.w3.org/2000/svg" '
        b'viewBox="0 0 20 10"><style>.a{fill:#c00}</style><rect class="a" width="10" height="10"/>'
        b'<text x="10" y="9" font-family="Arial">Ja</text></svg>'
    )
    image = opened(picture.data)
    words = image.crop((LONGEST // 2, 0, LONGEST, LONGEST // 2)).getbbox()

    assert (image.format, image.size) == ("PNG", (LONGEST, LONGEST // 2))
    assert image.getpixel((300, 300)) == (204, 0, 0, 255)
    assert words is not None
    assert not remarks(picture.data)


def test_a_drawing_that_loads_something_is_refused() -> None:
    with pytest.raises(LiveDrawingError):
        clean(b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://a.nl/b.png"/></svg>')


def test_a_picture_that_is_clean_already_keeps_its_pixels() -> None:
    once = clean(png()).data

    assert opened(once).tobytes() == upright().tobytes()
    assert clean(once).data == once


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_keeps_its_pixels_however_it_keeps_them(mode: str) -> None:
    image = Image.new("I;16", (9, 5), 4000) if mode == "I;16" else upright().convert(mode)

    assert opened(clean(saved(image, "PNG")).data).tobytes() == image.tobytes()


def test_what_can_be_seen_through_stays_so() -> None:
    image = upright().quantize(8)
    data = saved(image, "PNG", transparency=3)

    assert (
        opened(clean(data).data).convert("RGBA").tobytes() == opened(data).convert("RGBA").tobytes()
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_colour_profile_stays(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(upright(), kind, icc_profile=profile)

    assert opened(clean(data).data).info["icc_profile"] == profile


def test_what_only_calls_itself_a_colour_profile_goes() -> None:
    data = saved(upright(), "PNG", icc_profile=b"KANARIE, geen profiel")

    assert remarks(data)
    assert not remarks(clean(data).data)


def test_a_photo_for_a_printing_house_becomes_one_for_everyone() -> None:
    image = opened(clean(saved(upright().convert("CMYK"), "JPEG", quality=95)).data)

    assert image.mode == "RGB"
    assert is_upright(image)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_as_large_as_anyone_needs(kind: str) -> None:
    large = upright().resize((6000, 4000))

    assert opened(clean(saved(large, kind)).data).size == (LONGEST, LONGEST * 2 // 3)


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_not_whole_is_refused(kind: str) -> None:
    whole = KINDS[kind](1)
    cuts = [whole[: len(whole) * part // 10] for part in (1, 3)]
    for data in (*cuts, whole[:2], whole[:8] + b"\0" * 200):
        with pytest.raises(NotAPictureError):
            clean(data)
