"""Documents of many files: each is read again for who asks, and none is kept with a workshop."""

from oefenkoffer.source import Document, Documents, parse
from tests.sample import workshop

FILES = {"a.yml": b"a: 1\nb: [2, 3]\n", "b.yml": b"c: x\n"}


def test_a_document_is_as_it_was_read_with_the_position_of_each_value() -> None:
    documents = Documents(FILES)

    assert dict(documents) == {path: parse(path, data) for path, data in FILES.items()}
    assert documents["a.yml"].position(("b", 1)) == parse("a.yml", FILES["a.yml"]).position(
        ("b", 1)
    )


def test_a_workshop_keeps_no_document_of_its_files() -> None:
    kept = workshop().documents

    assert kept
    assert not any(isinstance(value, Document) for value in vars(kept).values())
    assert all(isinstance(data, bytes) for data in vars(kept)["_files"].values())
