"""Tell who says what in a quote with a name before each line, such as `> Huurder: En nu?`."""

import re
from collections.abc import Mapping
from dataclasses import replace

from oefenkoffer.renderers.slides.markdown.parser import SourceBlock
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.values import rich
from oefenkoffer.renderers.slides.model import Speech

LINE = re.compile(r"\s*>\s?(?P<text>.*)$")
SPEECH = re.compile(r"\s*(?P<label>[^:]{1,60}?)\s*:\s*(?P<text>\S.*)$")


def speeches_of(block: SourceBlock, sources: Sources) -> tuple[Speech, ...]:
    """What each speaker in a quote says; nothing where its first line names none."""
    roles, tones = roles_by_word(sources), _tones(sources)
    speeches: list[tuple[str, SourceBlock]] = []
    for number, typed in enumerate(block.text.splitlines()):
        text = line["text"] if (line := LINE.match(typed)) else typed
        speech = SPEECH.match(text)
        if speech and speech["label"].casefold() in {*roles, *tones}:
            position = replace(block.position, line=block.position.line + number, text=typed)
            spoken = replace(block, text=speech["text"], position=position)
            speeches.append((speech["label"], spoken))
        elif speeches:
            label, before = speeches[-1]
            speeches[-1] = label, replace(before, text=f"{before.text}\n{text}")
        elif text.strip():
            return ()
    names = [(label, label.casefold(), spoken) for label, spoken in speeches]
    return tuple(
        Speech(label, rich(spoken, sources), roles.get(name), tones.get(name))
        for label, name, spoken in names
    )


def roles_by_word(sources: Sources) -> Mapping[str, str]:
    """The kind of role that a word of the workshop means, in small letters.

    The house speaks with the voice of those who practise.
    """
    words = sources.branding.labels.section("words")
    kinds = sources.branding.roles
    by_word = {
        words[key].casefold(): kind for kind in kinds for key in (kind, f"{kind}s") if key in words
    }
    ours = next((kind for kind, look in kinds.items() if not look.observes), "")
    house = words.get("organisation", "").casefold()
    return {house: ours, **by_word} if house and ours else by_word


def _tones(sources: Sources) -> Mapping[str, int]:
    """Which step of the method the name of a step or a phase means, in small letters."""
    steps = sources.method.steps
    numbers = {step.key: tone for tone, step in enumerate(steps)}
    names = {phase.title: numbers.get(phase.step, 0) for phase in sources.method.conversation}
    names |= {name: numbers[step.key] for step in steps for name in (step.title, step.short)}
    return {name.casefold(): tone for name, tone in names.items()}
