from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.session import SessionView, sessions
from oefenkoffer.audience.times import clock
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.renderers.guide import facilitator_guide
from tests import sample
from tests.papers import failures, texts

MORNING = """\
title: Een ochtend
start: 9.05
prepare: [Vraag hoeveel mensen er komen.]
blocks:
  - title: Welkom
    minutes: 55
    activity: kringetje
    goal: veilig beginnen
    materials: [naamkaartjes, stiften]
    notes: [Begin met een vraag., Noem het stopwoord.]
  - title: Ronde 1
    minutes: 20
    materials: stiften
    cases: [reserveren, te-laat]
overrun: Sla ronde 1 over.
"""
BRAND = branding_of(sample.workshop())


def workshop(plan: str = MORNING) -> Workshop:
    """The sample with a session plan."""
    return read(Files({**sample.files().contents, "roleplays/sessions/ochtend.yml": plan.encode()}))


def session(plan: str = MORNING) -> SessionView:
    """The only session of the sample."""
    (session,) = sessions(workshop(plan))
    return session


def test_each_block_starts_when_the_one_before_it_ends() -> None:
    assert [block.start for block in session().blocks] == [545, 600]


def test_what_is_used_twice_is_packed_once() -> None:
    assert session().materials == ("naamkaartjes", "stiften")


def test_the_guide_tells_the_day_block_by_block() -> None:
    (text,) = texts(facilitator_guide(session(), BRAND))

    assert text == (
        "Draaiboek · 9.05 tot 10.20 uur · 1 uur 15 minuten Een ochtend "
        "Vooraf Vraag hoeveel mensen er komen. "
        "Neem mee naamkaartjes stiften "
        "De kaarten voor deze dag, bijvoorbeeld voor vier groepjes: "
        "uv run oefenkoffer print --session ochtend --groups 4 "
        "Loop je uit? Sla ronde 1 over. "
        "De dag Tijd Wat jullie doen Klaarleggen "
        "9.05 55 minuten Welkom kringetje Doel: veilig beginnen "
        "• Begin met een vraag. • Noem het stopwoord. naamkaartjes stiften "
        "10.00 20 minuten Ronde 1 "
        "Casussen: Een boek dat is uitgeleend · De boete voor een te laat boek stiften "
        f"{BRAND.title} · Draaiboek: Een ochtend 1"
    )


def test_a_plan_of_blocks_alone_has_no_empty_headings() -> None:
    bare = "title: Kort\nstart: 13:00\nblocks: [{title: Welkom, minutes: 1}]\n"

    (text,) = texts(facilitator_guide(session(bare), BRAND))

    assert text == (
        "Draaiboek · 13.00 tot 13.01 uur · 1 minuut Kort De dag Tijd Wat jullie doen Klaarleggen "
        f"13.00 1 minuut Welkom {BRAND.title} · Draaiboek: Kort 1"
    )


def test_a_block_never_goes_on_on_the_next_page() -> None:
    notes = ", ".join(["Eerst dit.", *["Dan dat."] * 9, "En klaar."])
    block = f"  - {{title: Blok, minutes: 5, notes: [{notes}]}}\n"
    long = f"title: Lang\nstart: 9.00\nblocks:\n{block * 20}"

    pages = texts(facilitator_guide(session(long), BRAND))

    assert len(pages) > 1
    assert [page.count("Eerst dit.") for page in pages] == [
        page.count("En klaar.") for page in pages
    ]


def test_a_clock_in_each_language() -> None:
    assert clock(65, catalogue("nl")) == "1.05"
    assert clock(24 * 60, catalogue("en")) == "24:00"


def test_the_guide_can_be_read_aloud_and_is_equal_every_time() -> None:
    guide = facilitator_guide(session(), BRAND)

    assert failures(guide) == []
    assert guide == facilitator_guide(session(), BRAND)
