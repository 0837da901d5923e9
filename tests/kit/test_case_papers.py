"""Papers of what happens at set times: what does not fit, who begins, and what is a secret."""

from collections.abc import Iterable, Mapping

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.events import event_lists
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.gate.secrets import secrets
from oefenkoffer.kit.disclosure import public_texts
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.labels import catalogue, hint
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers import cards
from oefenkoffer.vocabulary import PACKAGED
from tests.papers import texts
from tests.tabletop import contents, exercise, larkfield

CASE = "roleplays/cases/larkfield.yml"
FORMAT = "roleplays/format.yml"


def changed(path: str, old: str, new: str) -> Workshop:
    """The exercise with other words in one of its files, wherever they stand there."""
    files: Mapping[str, bytes] = contents()
    assert old.encode() in files[path]
    return read(Files({**files, path: files[path].replace(old.encode(), new.encode())}))


def test_a_text_too_long_for_its_card_is_told_where_it_was_typed() -> None:
    long = "Please do not wipe anything yet. " * 90
    kit = changed(CASE, "text: Please do not wipe anything yet.", f"text: {long}")

    with pytest.raises(KitProblems) as caught:
        refuse_overflow(kit)

    (problem,) = caught.value.problems
    assert (problem.code.value, problem.facts["field"]) == ("P001", "injects.text")
    assert "Please do not wipe anything yet" in problem.position.text
    assert hint(problem, "en") == "Shorten this text: cards to hand out have one size."


def test_what_a_card_or_a_list_holds_fits_in_every_language() -> None:
    for language in PACKAGED:
        refuse_overflow(exercise(language))


def heads(kit: Workshop, words: str) -> list[str]:
    """The roles whose cards say so."""
    shown = role_cards(larkfield(kit), kit)
    return [
        card.role for card in shown if words in " ".join(texts(cards.pdf([card], branding_of(kit))))
    ]


def test_a_card_says_who_begins_where_the_case_does() -> None:
    assert heads(changed(CASE, "roles:\n  it:", "opens: press\nroles:\n  it:"), "You begin") == [
        "press"
    ]


def test_a_card_says_who_begins_where_the_format_does() -> None:
    assert heads(
        changed(FORMAT, "observes: [cell]", "opens: yes\n    observes: [cell]"), "You begin"
    ) == ["evaluator_1"]


def test_a_case_may_say_that_somebody_else_begins() -> None:
    files = dict(contents())
    files[FORMAT] = files[FORMAT].replace(b"observes: [cell]", b"opens: yes\n    observes: [cell]")
    files[CASE] = files[CASE].replace(b"roles:\n  it:", b"opens: press\nroles:\n  it:")

    assert heads(read(Files(files)), "You begin") == ["press"]


def test_nobody_begins_where_nobody_says_so() -> None:
    assert heads(exercise(), catalogue("en").text("card.opens")) == []


def hidden(release: str) -> set[str]:
    """The parts of the case with texts that the gate looks for on the participants' site."""
    kit = exercise()
    public = public_texts(kit, "after" if release == "after" else "before")
    fields: Iterable[str] = (secret.field for secret in secrets(kit, public))
    return {f"{field.split('.')[0]}.{field.split('.')[-1]}" for field in fields if "." in field}


def test_what_has_its_time_is_a_secret_until_the_release() -> None:
    news = {"reports.text", "injects.text", "injects.expected", "reserve.text", "reserve.if"}

    assert news <= hidden("before")
    assert news.isdisjoint(hidden("after"))


def test_what_nobody_reads_afterwards_stays_a_secret() -> None:
    papers = {"plan.text", "plan.subject", "cues.text", "cues.expected", "cues.if", "roles.knows"}

    assert papers <= hidden("after")


def test_a_list_of_who_watches_holds_no_cue_that_they_know_only_for_themselves() -> None:
    kit = changed(CASE, "at: 8\n    to: trainer", "at: 8\n    to: everyone")
    whole, watched = event_lists(larkfield(kit), kit)

    assert [part.key for part in whole.parts] == ["reports", "injects", "reserve", "cues"]
    assert [part.key for part in watched.parts] == ["reports", "injects", "reserve"]
