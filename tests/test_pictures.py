"""What stands in a photo beside its pixels reaches no output, in no packing, under no name."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from click.testing import CliRunner
from PIL import Image

from oefenkoffer.cli import main
from tests.mkdocs_plugin.project import PAGES, project
from tests.pictures import is_upright, jpeg, png, remarks

pytestmark = pytest.mark.uncounted

NAME = "mevrouw-peeters-na-operatie"
"""What an author calls a photo."""

CASE = "roleplays/cases/te-laat.yml"
KIT = "roleplays/kit.yml"
PICTURES: Mapping[str, bytes] = {
    f"roleplays/{NAME}.jpg": jpeg(6),
    f"roleplays/{NAME}-merk.png": png(3),
    f"docs/slides/{NAME}.jpg": jpeg(8, "MPO"),
    f"docs/theorie/{NAME}.jpg": jpeg(5),
    f"docs/theorie/{NAME} (2).png": png(7),
}
PAGE = f"""\
# Nee zeggen

![Een foto]({NAME}.jpg)

<figure><img alt="Nog een" src="{NAME}%20(2).png" srcset="{NAME}.jpg 2x"></figure>
"""
SLIDES = f"## Kijk\n\n![Een foto]({NAME}.jpg)\n"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that a build makes of a project full of photos."""
    folder = tmp_path_factory.mktemp("fotos")
    project(folder, {**PAGES, "slides/dag.md": SLIDES, "theorie/nee.md": PAGE})
    for path, data in PICTURES.items():
        (folder / path).write_bytes(data)
    add(folder / CASE, f"picture: {{file: {NAME}.jpg, alt: Een balie}}\n")
    add(folder / KIT, f"style: {{logo: {{file: {NAME}-merk.png, alt: Een merk}}}}\n")
    command = ["build", "--project", str(folder), "-q", "--output", str(folder / "output")]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    exported = str(folder / "output" / "export")
    result = CliRunner().invoke(main, ["export", "pages", exported, "--project", str(folder)])
    assert result.exit_code == 0, result.output
    return folder / "output"


def add(file: Path, line: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + line, encoding="utf-8")


def files(output: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a build, and each part of a packed one, with its name."""
    for path in output.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            yield path.relative_to(output).as_posix(), data
            if path.suffix == ".pptx":
                with ZipFile(path) as archive:
                    yield from ((f"{path.name}/{n}", archive.read(n)) for n in archive.namelist())


def shown(output: Path) -> Iterator[tuple[str, Image.Image]]:
    """The photos in all files, by where they are: those with our corners, turned or not."""
    for name, data in files(output):
        if name.endswith(".pdf"):
            with pikepdf.open(io.BytesIO(data)) as document:
                for item in document.objects:
                    if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
                        yield name, pikepdf.PdfImage(item).as_pil_image()
        elif name.endswith((".jpg", ".png")):
            yield name, Image.open(io.BytesIO(data))


def is_photo(image: Image.Image) -> bool:
    return sorted(image.size) == [64, 96]


def test_no_remark_on_a_photo_is_left_in_any_file(output: Path) -> None:
    assert all(map(remarks, PICTURES.values()))
    assert [name for name, data in files(output) if remarks(data)] == []


def test_no_name_of_a_photo_is_left_in_any_file_or_address(output: Path) -> None:
    """But in the pages for other programs, whose Markdown is the author's own."""
    holding = [name for name, data in files(output) if NAME in name or NAME.encode() in data]

    assert [name for name in holding if not name.startswith("export/")] == []


def test_every_photo_stands_upright_in_every_file(output: Path) -> None:
    photos = [(name, is_upright(image)) for name, image in shown(output) if is_photo(image)]

    assert {name for name, is_right in photos if not is_right} == set()
    kinds = {name.partition("/")[0] + Path(name).suffix for name, _ in photos}
    assert kinds >= {"site.jpg", "site.png", "trainer.jpg", "print.pdf", "presentatie.pptx.jpg"}
