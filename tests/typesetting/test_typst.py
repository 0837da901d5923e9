import tempfile
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from oefenkoffer.markup import parse
from oefenkoffer.typesetting import Overflow, Template, TextDoesNotFitError, pdf, query, typst
from oefenkoffer.typesetting.typst import TypesettingError
from tests import papers

PACKAGE = "tests.typesetting.papers"
TEXTS = Template(PACKAGE, "texts.typ", parts=("aside.typ",))
QUERY = Template(PACKAGE, "query.typ")


def data(body: str) -> dict[str, Any]:
    return {"title": "Een titel", "language": "nl", "body": parse(body).data}


def test_a_template_has_its_parts_and_the_shared_files() -> None:
    assert papers.texts(pdf(TEXTS, data("Tekst."))) == ["Een titel Tekst. From a part."]


def test_every_kind_of_text_is_set() -> None:
    body = "Een *woord* en **nog een**\nof\\\ntwee.\n\n- een\n- twee\n\n3. drie\n\n> gezegd"

    assert papers.texts(pdf(TEXTS, data(body))) == [
        "Een titel Een woord en nog een of twee. • een • twee 3. drie gezegd From a part."
    ]


def test_no_text_ends_on_a_line_of_one_word() -> None:
    """With each word more the lines end elsewhere; `gebeurt` could be broken, and stays whole."""
    sentence = "De keuken is oud maar nog heel en goed te gebruiken zegt de man die hem zag"
    words = sentence.split() * 2

    for count in range(18, 33):
        body = " ".join((*words[:count], "wat er is gebeurt."))
        lines = papers.lines(pdf(TEXTS, data(body)))[1:-1]

        assert len(lines) > 1
        assert " " in lines[-1], lines


def test_what_looks_like_code_is_text() -> None:
    body = '#panic() $x$ [a] @b `c` <d> #read("/etc/passwd")'

    assert papers.texts(pdf(TEXTS, data(body))) == [
        "Een titel #panic() $x$ [a] @b `c` <d> #read(“/etc/passwd”) From a part."
    ]


def test_an_unknown_kind_of_node_is_our_mistake() -> None:
    with pytest.raises(TypesettingError, match="add a setting for the kind drawing"):
        pdf(TEXTS, {**data(""), "body": [{"kind": "drawing"}]})


def test_a_pdf_is_tagged_titled_and_equal_every_time() -> None:
    first, second = pdf(TEXTS, data("Tekst.")), pdf(TEXTS, data("Tekst."))

    assert papers.failures(first) == []
    assert papers.title_and_language(first) == ("Een titel", "nl")
    assert papers.dates(first) == []
    assert first == second


@pytest.mark.parametrize("text", ["漢字", "ℵ"])
def test_a_missing_glyph_is_loud_even_where_another_font_has_it(text: str) -> None:
    with pytest.raises(TypesettingError, match=r"texts\.typ"):
        pdf(TEXTS, data(text))


def test_a_warning_is_loud() -> None:
    with pytest.raises(TypesettingError, match="unknown font family: no such font"):
        pdf(Template(PACKAGE, "warns.typ"), {})


def test_what_a_screen_reader_misses_is_loud() -> None:
    with pytest.raises(TypesettingError, match="document title"):
        pdf(Template(PACKAGE, "untitled.typ"), {})


def test_what_does_not_fit_comes_back_as_data() -> None:
    with pytest.raises(TextDoesNotFitError) as caught:
        pdf(Template(PACKAGE, "overflows.typ"), {})

    where = {"case": "keuken", "role": "huurder", "field": "persona"}
    assert caught.value.overflows == (Overflow(where, mm=1.5, characters=40),)


def test_signs_and_lines_are_for_the_eye_only() -> None:
    document = pdf(Template(PACKAGE, "roles.typ"), {})

    assert papers.texts(document) == ["Signs Unseen"]
    assert papers.tags(document) == {"Document": 1, "H1": 1, "P": 1}


def test_pictures_are_read_and_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    document = pdf(
        Template(PACKAGE, "picture.typ"), {}, {"dot.png": papers.picture(pdf(TEXTS, data("x")), 0)}
    )

    assert papers.tags(document)["Figure"] == 1
    [of_process] = tmp_path.iterdir()
    left = [path for folder in of_process.iterdir() for path in folder.iterdir()]
    assert {path.suffix for path in left} <= {".ttf"}


def evictions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Says each time that Typst lets go of its layouts: when it keeps two of a short document."""
    done = list[str]()

    def evict() -> None:
        done.append("evict")
        typst._kept.clear()
        typst._measured.clear()

    monkeypatch.setattr(typst, "LETTERS", len(pdf(TEXTS, data("Tekst."))) - 1000)
    monkeypatch.setattr(typst, "MOST_KEPT", 1500)
    monkeypatch.setattr(typst, "_let_go", lambda _generations: evict())
    evict()
    done.clear()
    return done


def test_what_typst_keeps_is_let_go_of_when_it_takes_much_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done = evictions(monkeypatch)

    for _ in range(5):
        pdf(TEXTS, data("Tekst."))
        done.append("paper")

    assert done == ["paper", "paper", "evict", "paper", "paper", "evict", "paper"]


def test_what_is_only_measured_is_let_go_of_too(monkeypatch: pytest.MonkeyPatch) -> None:
    done = evictions(monkeypatch)

    for number in range(5):
        query(QUERY, [{"text": "een woord", "much": "x" * (1000 + number)}])
        done.append("measured")

    assert done == ["measured", "measured", "evict", "measured", "measured", "evict", "measured"]


def test_it_is_let_go_of_before_a_document_is_measured_and_not_between_that_and_its_setting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done = evictions(monkeypatch)

    for number in range(3):
        query(QUERY, [{"text": f"woord {number}"}])
        done.append("measured")
        pdf(TEXTS, data("Tekst."))
        done.append("paper")

    each = ["measured", "paper"]
    assert done == [*each, *each, "evict", *each]


def milliseconds(document: dict[str, Any]) -> float:
    """Of the processor, for a document that no other test may have laid out for this one."""
    start = process_time()
    pdf(TEXTS, document)
    return (process_time() - start) * 1000


def test_what_the_last_paper_used_stays_until_two_clearings_find_it_unused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sentences = (f"Een zin die {number} keer wordt gezegd. " * 12 for number in range(60))
    much = data("\n\n".join(sentences))
    little = data("Tekst.")
    for document in (much, little) * 2:  # and so it is Typst that answers from here on
        pdf(TEXTS, document)
    monkeypatch.setattr(typst, "MOST_KEPT", -1)

    def times() -> tuple[float, float, float]:
        typst.evict_cache()
        anew, after_one = milliseconds(much), milliseconds(much)
        pdf(TEXTS, little)
        return anew, after_one, milliseconds(much)

    # The least of several: on a busy machine one takes half as long again.
    anew, after_one, after_two = map(min, zip(*(times() for _ in range(5)), strict=True))

    assert after_one < 0.7 * anew
    assert after_two > 0.8 * anew
