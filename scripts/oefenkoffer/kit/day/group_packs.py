"""The cards and forms of each group, below a sheet that says whose they are; and spare ones."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from oefenkoffer.audience.day import DayView, GroupView, RoundView
from oefenkoffer.audience.role_cards import RoleCard, role_cards, with_forms
from oefenkoffer.kit.case_addresses import public_addresses
from oefenkoffer.kit.day.day_material import Copies, DayMaterial
from oefenkoffer.model import Workshop
from oefenkoffer.print_request import OBSERVATION_FORMS
from oefenkoffer.renderers import cards, forms
from oefenkoffer.renderers.day.schedule_papers import divider


def packs(material: DayMaterial) -> Iterator[Copies]:
    """For each group a sheet on top and its cards, each with the number of the group on it."""
    run = cards.usual(material.branding)
    for number in _numbers(material.day):
        yield Copies(divider(material.day, number, material.branding))
        of_group = tuple(_cards(number, material))
        order = tuple(_order(of_group))
        if order:
            every = tuple(card for card, _ in of_group)
            printing = replace(run, order=order, pack=len(order), group=number)
            yield Copies(cards.pdf(every, material.branding, printing, _addresses(material)))


def pack_forms(material: DayMaterial) -> Iterator[Copies]:
    """For each group the forms of those who watch, in rounds that want any: one for each turn."""
    for number in _numbers(material.day):
        for group in _groups(_watched(material.day), number):
            every = with_forms(_of_case(group, material.workshop))
            for card in every:
                if watching := _count(group.kinds, card):
                    form = forms.observation_forms((card,), material.branding, number)
                    yield Copies(form, watching * len(group.turns))


def spare_sets(material: DayMaterial) -> Iterator[Copies]:
    """Each card of the day once more, and each form: somebody spoils one."""
    if every := tuple(_played(material.day.rounds, material.workshop)):
        yield Copies(cards.pdf(every, material.branding, cards.usual(material.branding)))
    if of_forms := with_forms(tuple(_played(_watched(material.day), material.workshop))):
        yield Copies(forms.observation_forms(of_forms, material.branding))


def _watched(day: DayView) -> tuple[RoundView, ...]:
    """The rounds with forms for observers: not those whose block names other papers alone."""
    papers = ((each, each.block.papers) for each in day.rounds)
    return tuple(each for each, named in papers if not named or OBSERVATION_FORMS in named)


def _played(rounds: tuple[RoundView, ...], workshop: Workshop) -> Iterator[RoleCard]:
    """The cards of each case of these rounds."""
    cases = {group.case.id for each in rounds for group in each.groups if group.case}
    for case in workshop.cases:
        if case.id in cases:
            yield from role_cards(case, workshop)


def _numbers(day: DayView) -> list[int]:
    return sorted({group.number for each in day.rounds for group in each.groups})


def _groups(rounds: tuple[RoundView, ...], number: int) -> Iterator[GroupView]:
    for each in rounds:
        yield from (group for group in each.groups if group.number == number)


def _of_case(group: GroupView, workshop: Workshop) -> tuple[RoleCard, ...]:
    case = next((case for case in workshop.cases if group.case and case.id == group.case.id), None)
    return role_cards(case, workshop) if case else ()


def _cards(number: int, material: DayMaterial) -> Iterator[tuple[RoleCard, int]]:
    """Each card of a group with how often it needs it; a case of two rounds comes once."""
    counts: dict[tuple[str, str], tuple[RoleCard, int]] = {}
    for group in _groups(material.day.rounds, number):
        for card in _of_case(group, material.workshop):
            key = (card.head.id, card.role)
            before = counts[key][1] if key in counts else 0
            counts[key] = card, max(before, _count(group.kinds, card))
    yield from (entry for entry in counts.values() if entry[1])


def _count(kinds: Mapping[str, int], card: RoleCard) -> int:
    """How many people of a group hold a card: by its role, or by its kind."""
    return kinds.get(card.role, kinds.get(card.kind, 0))


def _order(of_group: tuple[tuple[RoleCard, int], ...]) -> Iterator[int]:
    for number, (_, times) in enumerate(of_group):
        yield from (number for _ in range(times))


def _addresses(material: DayMaterial) -> Mapping[str, str]:
    return public_addresses(material.workshop, material.branding.labels)
