import re
from dataclasses import replace

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.forms import FormView, PartView, QuestionView, TableView
from oefenkoffer.markup import parse
from oefenkoffer.renderers.site.forms import Names, form_page
from tests.sample import workshop

BRAND = branding_of(workshop())
EMPTY = PartView(None, None, (), (), (), (), None)
ASKED = (
    QuestionView("Wat ga ik doen?", parse("Kies *één* ding."), 3, None),
    QuestionView("Wie leent?", None, 1, "Iedereen."),
)
PART = replace(
    EMPTY,
    title="Vragen",
    text=parse("Neem de tijd."),
    fields=("Datum",),
    statements=("Het tempo was goed.",),
    questions=ASKED,
    sentences=("Als iemand zegt …",),
)
TABLE = TableView(("De vraag", "Bij ons"), (("Voor wie?", "lezers"),), 1)
FORM = FormView(
    key="mijn_plan",
    title="Mijn plan",
    intro=None,
    layout="sheet",
    on_site=True,
    parts=(PART, replace(EMPTY, table=TABLE)),
    of=(),
)


def controls(page: str) -> list[tuple[str, str]]:
    """What can be filled in: the name, and the number of lines or the point of a scale."""
    found = re.findall(r'<(?:textarea|input)[^>]* name="([^"]+)"[^>]* (?:rows|value)="(\d)"', page)
    return [(name, number) for name, number in found]


def test_a_form_has_a_control_for_everything_in_the_order_of_its_author() -> None:
    page = form_page(FORM, BRAND, paper=None)

    assert controls(page) == [
        ("datum", "1"),
        *(("het-tempo-was-goed", str(point)) for point in range(1, 6)),
        ("wat-ga-ik-doen", "3"),
        ("wie-leent", "1"),
        ("als-iemand-zegt", "2"),
        ("voor-wie-bij-ons", "1"),
        ("rij-2-de-vraag", "1"),
        ("rij-2-bij-ons", "1"),
    ]


def test_a_scale_says_its_length_and_both_its_ends() -> None:
    part = replace(
        EMPTY, statements=("Het tempo was goed.",), scale=4, least="nooit", most="altijd"
    )

    page = form_page(replace(FORM, parts=(part,)), BRAND, paper=None)

    assert controls(page) == [("het-tempo-was-goed", str(point)) for point in range(1, 5)]
    assert "van 1 (nooit) tot en met 4 (altijd)" in page


def test_every_label_names_one_control_and_every_description_is_there() -> None:
    page = form_page(FORM, BRAND, paper=None)
    ids = re.findall(r' id="([^"]+)"', page)
    named = re.findall(r' (?:for|aria-describedby|aria-labelledby)="([^"]+)"', page)

    assert len(ids) == len(set(ids))
    assert [name for names in named for name in names.split() if name not in ids] == []
    labels = re.findall(r'<label[^>]* for="([^"]+)"', page)
    assert sorted(labels) == sorted(found for found in ids if found.startswith("v-"))


def test_what_was_typed_stays_at_its_question_when_another_is_put_before_it() -> None:
    more = replace(PART, questions=(QuestionView("Waarom?", None, 1, None), *ASKED))

    before = controls(form_page(FORM, BRAND, paper=None))
    after = controls(form_page(replace(FORM, parts=(more, FORM.parts[1])), BRAND, paper=None))

    assert [control for control in after if control != ("waarom", "1")] == before


def test_two_questions_of_the_same_words_do_not_share_what_was_typed() -> None:
    names = Names()

    given = [names.of("Datum"), names.of("datum?"), names.of("Datum 2"), names.of("…")]

    assert given == ["datum", "datum-2", "datum-2-2", "x"]


def test_answers_wait_behind_a_summary_and_know_their_questions() -> None:
    page = form_page(FORM, BRAND, paper=None)

    assert ">1. Wie leent?</label>" in page
    assert "<summary>Kijk zelf na</summary>\n<ol>\n<li>Iedereen.</li>" in page
    asked = replace(PART, questions=ASKED[:1])
    assert "<details" not in form_page(replace(FORM, parts=(asked,)), BRAND, paper=None)


def test_a_form_leads_to_its_sheet_where_there_is_one() -> None:
    link = BRAND.labels.text("site.form_paper")

    found = form_page(FORM, BRAND, paper="print/invulblad-mijn-plan.pdf")
    assert f'<a href="print/invulblad-mijn-plan.pdf">{link}</a>' in found
    assert (
        link in form_page(FORM, BRAND, paper=None),
        'data-file="mijn-plan.txt"' in found,
    ) == (
        False,
        True,
    )
