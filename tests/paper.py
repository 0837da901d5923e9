"""A small real PDF, for tests that need a paper and not what it says."""

import io

import pikepdf


def paper(title: str) -> bytes:
    """One empty page with a title."""
    stream = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.docinfo["/Title"] = title
        document.save(stream, deterministic_id=True)
    return stream.getvalue()
