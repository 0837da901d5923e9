from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.model import (
    Column,
    ColumnsSlide,
    ExercisePart,
    ExerciseSlide,
    Origin,
    PictureSlide,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
)
from tests.renderers.slides.markdown.decks import PATH, slides

PICTURE = Picture("balie.png", b"pixels", "Een balie")


def second(text: str) -> Slide:
    """The slide typed below a title slide of two lines."""
    return slides(f"# Dag\n---\n{text}")[1]


def here(line: int = 3) -> Origin:
    return Origin(PATH, "", line)


def test_first_slide_with_one_hash_is_the_title_and_later_ones_open_a_part() -> None:
    assert slides("# Nee zeggen\nEn wat wel kan\n---\n# Pauze\n---\n## Verder\nKom erbij.") == [
        TitleSlide(
            context="",
            title="Nee zeggen",
            origin=here(1),
            subtitle="En wat wel kan",
        ),
        SectionSlide(context="", title="Pauze", origin=here(4), lead=None),
        TextSlide(
            context="Pauze",
            title="Verder",
            origin=here(6),
            body=parse("Kom erbij."),
            picture=None,
        ),
    ]


def test_list_gives_points_and_a_numbered_list_keeps_its_numbers() -> None:
    bullets, numbers = second("## Zo\n- een\n- twee"), second("## Zo\n3. een\n4. twee")

    points = (parse("een"), parse("twee"))
    assert bullets == PointsSlide(context="", title="Zo", origin=here(), points=points, first=None)
    assert numbers == PointsSlide(context="", title="Zo", origin=here(), points=points, first=3)


def test_notes_time_of_the_block_and_reveal_belong_to_the_head() -> None:
    found = second(
        "## Zo\nBlok: 15 minuten\nStap voor stap:\n- een\n\nNotities:\nZeg *dit*.\n\n- a"
    )

    assert found == PointsSlide(
        context="",
        title="Zo",
        origin=here(),
        notes=(parse("Zeg *dit*.\n\n- a"),),
        planned=15,
        reveal=True,
        points=(parse("een"),),
        first=None,
    )


def test_statement_comes_with_sides_to_take() -> None:
    typed = second("## Eens?\nStelling: Nee is nee.")
    own = second("## Eens?\nStelling: Nee is nee.\nKeuze: Links / Rechts")

    assert [typed, own] == [
        StatementSlide(
            context="",
            title="Eens?",
            origin=here(),
            statement=parse("Nee is nee."),
            choices=choices,
        )
        for choices in (("Eens", "Oneens"), ("Links", "Rechts"))
    ]


def test_exercise_has_parts_with_their_minutes() -> None:
    found = second("""## Hoefijzer
Opdracht: Zeg één zin.
Tijd: 2 minuten, lees
Tijd: 8, oefen
Groep: kring
Nodig: stift, papier
""")

    assert found == ExerciseSlide(
        context="",
        title="Hoefijzer",
        origin=here(),
        lead=parse("Zeg één zin."),
        parts=(ExercisePart("lees", 2), ExercisePart("oefen", 8)),
        materials=("stift", "papier"),
        stop_word="",
        group="kring",
    )


def test_columns_table_quote_questions_and_pictures_are_known_by_what_stands_there() -> None:
    typed = [
        "## Zo\n### Fout\nNee.\n### Goed\nNee, want.",
        "## Zo\n| a | b |\n|---|---|\n| *c* | d \\| e |\n| f |",
        "## Zo\n> Ik wil een huis.\n> — mevrouw Bakker",
        "## Zo\nVragen:\n1. Wat zag je?",
        "## Zo\n![Een balie](balie.png)\nDe balie",
        "## Zo\n![Een balie](balie.png)\n- een\n- twee",
    ]

    assert [second(text) for text in typed] == [
        ColumnsSlide(
            context="",
            title="Zo",
            origin=here(),
            columns=(Column("Fout", parse("Nee.")), Column("Goed", parse("Nee, want."))),
        ),
        TableSlide(
            context="",
            title="Zo",
            origin=here(),
            header=(parse("a"), parse("b")),
            rows=((parse("*c*"), parse("d | e")), (parse("f"), Markup(()))),
        ),
        QuoteSlide(
            context="",
            title="Zo",
            origin=here(),
            quote=parse("Ik wil een huis."),
            by="mevrouw Bakker",
        ),
        QuestionsSlide(
            context="", title="Zo", origin=here(), points=(parse("Wat zag je?"),), first=1
        ),
        PictureSlide(context="", title="Zo", origin=here(), picture=PICTURE, caption="De balie"),
        TextSlide(
            context="", title="Zo", origin=here(), body=parse("- een\n- twee"), picture=PICTURE
        ),
    ]


def test_a_word_with_a_colon_that_is_no_label_is_text() -> None:
    assert second("## Zo\nLet op: dit.") == TextSlide(
        context="", title="Zo", origin=here(), body=parse("Let op: dit."), picture=None
    )


def test_remarks_of_the_author_are_not_shown_and_keep_the_count_of_lines() -> None:
    found = slides("<!-- voor\nmij -->\n# Dag\n<!-- of\n---\nniet -->\n---\n## Zo\nJa.")

    assert [(slide.title, slide.origin.line) for slide in found] == [("Dag", 3), ("Zo", 8)]


def test_a_sentence_above_questions_is_shown_with_them() -> None:
    typed = "Denk eerst zelf na.\n\nVragen:\n- Wat zag je?\n- En jij?"
    beside = "Vragen: Wat zag je?"

    assert [second(f"## Zo\n{text}") for text in (typed, beside)] == [
        TextSlide(context="", title="Zo", origin=here(), body=parse(body), picture=None)
        for body in ("Denk eerst zelf na.\n\n- Wat zag je?\n- En jij?", "Wat zag je?")
    ]


def test_text_beside_a_statement_is_part_of_it() -> None:
    slide = second("## Eens?\nStelling: Nee is nee.\nAltijd.")

    assert isinstance(slide, StatementSlide)
    assert slide.statement == parse("Nee is nee.\n\nAltijd.")


def test_a_title_is_a_line_and_no_list() -> None:
    titles = [
        second(f"## {title}").title for title in ("1. Kennismaken", "- ja", "C#", "Zo ##", "3) *b*")
    ]

    assert titles == ["1. Kennismaken", "- ja", "C#", "Zo", "3) b"]
