from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import public_case
from oefenkoffer.audience.method import method_view
from oefenkoffer.markup import html_of
from oefenkoffer.renderers.site.method_pages import LIMIT, sentences_page
from oefenkoffer.renderers.site.shortcodes import PARTS, ShortcodeValues, expanded
from tests.conftest import Golden
from tests.sample import workshop

SAMPLE = workshop()
BRAND = branding_of(SAMPLE)
METHOD = method_view(SAMPLE.method)
BEFORE, AFTER = (
    tuple(public_case(case, SAMPLE, released=released) for case in SAMPLE.cases)
    for released in (False, True)
)


def test_sentences_of_cases_stand_at_their_phase_with_the_reason(golden: Golden) -> None:
    golden("site/sentences.md", sentences_page(METHOD, AFTER, BRAND))


def test_before_the_workshop_there_are_examples_of_the_method_only() -> None:
    page = sentences_page(METHOD, BEFORE, BRAND)

    assert html_of(METHOD.conversation[0].example) in page
    assert ("casussen/" in page, BRAND.labels.text("site.works") in page) == (False, False)


def test_sentences_of_many_cases_are_linked_and_not_repeated() -> None:
    page = sentences_page(METHOD, AFTER * LIMIT, BRAND)

    assert page.count(f"casussen/{AFTER[0].head.id}.html#zinnen") == LIMIT
    assert BRAND.labels.text("site.works") not in page


def test_page_gets_the_parts_that_it_asks_for() -> None:
    page = "# Nee\n\n<!-- oefenkoffer: refusals -->\n\nEn dan.\n"

    found = expanded(page, "theorie/nee.md", ShortcodeValues(METHOD), BRAND)

    titles = [kind.title for kind in METHOD.refusals]
    assert [title for title in titles if f"<dt>{title}</dt>" not in found] == []
    assert (found.startswith("# Nee\n\n<dl"), found.endswith("</dl>\n\n\nEn dan.\n")) == (
        True,
        True,
    )


def test_comment_that_names_no_part_stays_a_comment() -> None:
    for comment in ("<!-- oefenkoffer: verrassing -->", "tekst <!-- oefenkoffer: refusals -->"):
        assert expanded(comment, "index.md", ShortcodeValues(METHOD), BRAND) == comment
    assert set(PARTS) == {"cases", "forms", "papers", "programme", "rather_not", "refusals"}


def test_a_marker_in_a_block_of_code_is_an_example_to_read() -> None:
    example = "Zet dit neer:\n\n```\n<!-- oefenkoffer: refusals -->\n```\n"
    page = f"{example}\n<!-- oefenkoffer: refusals -->\n"

    found = expanded(page, "handleiding/instellingen.md", ShortcodeValues(METHOD), BRAND)

    assert found.startswith(example)
    assert found.count("<!-- oefenkoffer: refusals -->") == 1
