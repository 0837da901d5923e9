from oefenkoffer.renderers.site.glossary import explained, words_of

PAGE = """\
# Woorden

| Vakwoord | Gewoon gezegd |
|---|---|
| vastgoed, bezit | onze huizen |
| eigen voorziening (EV) | wat u "zelf" maakte |
| urgentie | voorrang |

Veel plezier.
"""
WORDS = words_of(PAGE)


def test_table_gives_each_word_its_meaning() -> None:
    assert WORDS == {
        "vastgoed": "onze huizen",
        "bezit": "onze huizen",
        "eigen voorziening": 'wat u "zelf" maakte',
        "EV": 'wat u "zelf" maakte',
        "urgentie": "voorrang",
    }


def test_first_use_of_a_word_is_explained_in_any_form() -> None:
    assert explained("<p>Urgenties. Een urgentie.</p>", WORDS) == (
        '<p><abbr tabindex="0" title="voorrang">Urgenties</abbr>. Een urgentie.</p>'
    )


def test_longest_word_comes_first_and_its_meaning_is_escaped() -> None:
    assert explained("Uw eigen voorziening", WORDS) == (
        'Uw <abbr tabindex="0" title="wat u &quot;zelf&quot; maakte">eigen voorziening</abbr>'
    )


def test_parts_of_words_headings_links_and_attributes_are_left_alone() -> None:
    html = '<h2>Urgentie</h2><a href="#urgentie" title="bezit">urgentie</a> bezitten urgentieloket'

    assert explained(html, WORDS) == html


def test_page_without_words_stays_as_it_is() -> None:
    assert explained("<p>urgentie</p>", {}) == "<p>urgentie</p>"
