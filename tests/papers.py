"""What a PDF says and looks like, for tests."""

import io

import page
import pikepdf
import pypdfium2


def texts(pdf: bytes) -> list[str]:
    """The text of each page, with lines joined and words broken at a line's end made whole."""
    document = pypdfium2.PdfDocument(pdf)
    found = [sheet.get_textpage().get_text_bounded() for sheet in document]
    document.close()
    return [" ".join(text.replace("\ufffe", "").replace("\u00ad", "").split()) for text in found]


def picture(pdf: bytes, number: int, *, scale: float = 1) -> bytes:
    """A page as PNG in greys, at 72 dots an inch times `scale`."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[number].render(scale=scale).to_pil().convert("L")
    document.close()
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def failures(pdf: bytes) -> list[str]:
    """What PDF/UA-1 finds wrong."""
    return [str(failure) for failure in page.validate_pdf_bytes(pdf).failures]


def outline(pdf: bytes) -> list[str]:
    """The titles at the first level of the outline."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as found:
        return [str(item.title) for item in found.root]


def title_and_language(pdf: bytes) -> tuple[str, str]:
    """What a reader shows as the document's title, and the language it reads aloud in."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.docinfo["/Title"]), str(document.Root.Lang)


def tags(pdf: bytes) -> dict[str, int]:
    """How often each kind of tag occurs in the structure tree."""
    counts: dict[str, int] = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/P" in item:
                counts[str(item.S)[1:]] = counts.get(str(item.S)[1:], 0) + 1
    return counts
