"""All words that readers see: the labels and the problem sentences of each language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from oefenkoffer import PROGRAM
from oefenkoffer.no_break import kept_with_signs
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.vocabulary import PACKAGED, SPOKEN, Language, Spoken

WIDEST = 100
"""Characters of a line that a report shows."""

# Why: the reader in C is twenty times as fast; not every machine has it.
_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLACEHOLDER = re.compile(r"\{(\w+(?:\.term)?)\}")
_BRACED = re.compile(r"\{([^{}]*)\}")

Overrides = Mapping[str, str]
"""Labels in other words: the text of each by `section.key`, such as `card.persona`."""

Sections = Mapping[str, Mapping[str, str]]
"""Words by section and key."""


@dataclass(frozen=True)
class Labels:
    """The words of one language, with the workshop's own words filled in.

    Attributes:
        language: the code that goes into `lang` attributes.
        sections: words by section and key, such as `sections["card"]["task"]`.
    """

    language: Language
    sections: Sections

    def section(self, name: str) -> dict[str, str]:
        """The words of one section, for a template that needs them all."""
        return dict(self.sections[name])

    @property
    def quotes(self) -> tuple[str, str, str, str]:
        """The quotation marks of the language: outer and inner ones, each opening and closing."""
        return quotes_of(self.sections["written"])

    @property
    def colon(self) -> str:
        """The colon behind a label: in French with white before it, where no line breaks."""
        return self.sections["site"]["colon"]

    @property
    def semicolon(self) -> str:
        """The semicolon behind one of several, with such white before it in French too."""
        return self.sections["site"]["semicolon"]

    def role_word(self, kind: str, title: str | None) -> str:
        """What readers call a role: by its own title, or else by the word for its kind."""
        return title or self.text(f"words.{kind}")

    def text(self, key: str, **facts: object) -> str:
        """The words under `section.key`, with `facts` in their places.

        A fact named `n` chooses between `key` and `key_one` where the catalogue has both.

        Raises:
            KeyError: the catalogue has no such words: a mistake of ours, not of an author.
        """
        section, name = key.split(".")
        words = self.sections[section]
        if facts.get("n") == 1 and f"{name}_one" in words:
            name = f"{name}_one"
        return fill(words[name], {fact: str(value) for fact, value in facts.items()})


def catalogue(
    language: Language,
    words: Mapping[str, str] | None = None,
    overrides: Sequence[Overrides] = (),
    added: Sections | None = None,
) -> Labels:
    """The labels of a language; `words` are the workshop's own, such as counterpart: huurder.

    A label may also hold a word with a capital (`{Counterpart}`). Words left out keep the
    language's own default from its `words` section. What a language lacks is English.

    Args:
        language: its code.
        words: what the people in the workshop are called.
        overrides: layers of labels in other words; what a later layer says replaces what stands
            below it.
        added: what the catalogue cannot know, such as the labels of a format's own parts; it
            stands below the layers.

    Raises:
        KeyError: an override is of a label that does not exist.
    """
    return _catalogue(
        language,
        _items(words or {}),
        tuple(map(_items, overrides)),
        tuple((section, _items(texts)) for section, texts in (added or {}).items()),
    )


Items = tuple[tuple[str, str], ...]
"""A mapping by which something can be found."""


def _items(texts: Mapping[str, str]) -> Items:
    return tuple(texts.items())


@lru_cache(16)  # a site asks for its own again and again
def _catalogue(
    language: Language,
    words: Items,
    overrides: tuple[Items, ...],
    added: tuple[tuple[str, Items], ...],
) -> Labels:
    raw = _sections(language)
    for section, texts in added:
        raw = {**raw, section: {**raw.get(section, {}), **dict(texts)}}
    for layer in overrides:
        raw = _with(raw, dict(layer))
    own = {**raw["words"], **dict(words)}
    every = own | {key.capitalize(): capital(word) for key, word in own.items()}
    return Labels(
        language,
        {
            section: {key: fill(text, every) for key, text in texts.items()}
            for section, texts in {**raw, "words": own}.items()
        },
    )


def words_of(language: Language, section: str) -> Mapping[str, str]:
    """The words of one section as they stand in the catalogue, with no fact in its place."""
    return _sections(language)[section]


def _with(sections: Sections, layer: Overrides) -> Sections:
    """The sections with a layer of labels in other words.

    A label in other words holds for one as well, unless the layer has words for one too.
    """
    changed = {section: dict(texts) for section, texts in sections.items()}
    for label, text in layer.items():
        section, _, key = label.partition(".")
        if key not in sections[section]:
            raise KeyError(label)
        changed[section][key] = text
        if f"{key}_one" in sections[section] and f"{label}_one" not in layer:
            changed[section][f"{key}_one"] = text
    return changed


@cache
def label_facts() -> Mapping[str, frozenset[str]]:
    """Every label by `section.key`, with what it may name between braces.

    A label may always name the people of the workshop.
    """
    return {
        f"{section}.{key}": frozenset({*_PLACEHOLDER.findall(text), *people()})
        for section, texts in _file("en").items()
        for key, text in texts.items()
    }


@cache
def people() -> frozenset[str]:
    """What a label calls the people of the workshop between braces."""
    words = _file("en")["words"]
    return frozenset({*words, *map(str.capitalize, words)})


def capital(words: str) -> str:
    """Words as they begin a line: with a capital, and the other letters as they are."""
    return words[:1].upper() + words[1:]


def braced(text: str) -> tuple[str, ...]:
    """What stands between braces in a text, whether it is a placeholder of ours or not."""
    return tuple(_BRACED.findall(text))


def quotes_of(written: Mapping[str, str]) -> tuple[str, str, str, str]:
    """The quotation marks among the words of a language that people type."""
    opening, closing, inner_opening, inner_closing = written["quotes"].split(" ")
    return opening, closing, inner_opening, inner_closing


def fill(text: str, facts: Mapping[str, str]) -> str:
    """`text` with each `{name}` replaced by its fact; a name without a fact stays as it is."""
    if "{" not in text:
        return text
    return _PLACEHOLDER.sub(lambda match: facts.get(match[1], match[0]), text)


def is_packaged(language: Language) -> bool:
    """Whether the labels of a language are at hand; those of `de` serve `de-AT` too."""
    return primary(language) in PACKAGED


def primary(language: Language) -> str:
    """A language without its region or script, such as `de` for `de-AT`."""
    return language.partition("-")[0]


def spoken(language: Language) -> Spoken:
    """What the command line speaks to somebody who works in a language."""
    return next((code for code in SPOKEN if code == primary(language)), "en")


def english_labels(language: Language, overrides: Overrides) -> tuple[str, ...]:
    """The labels that are English in a language of a kit's own."""
    if is_packaged(language):
        return ()
    return tuple(label for label in label_facts() if label not in overrides)


def sentence(problem: Problem, language: Spoken) -> str:
    """What is wrong, in one sentence of the author's language."""
    return _words(problem, "says", language)


def hint(problem: Problem, language: Spoken) -> str:
    """The way out, in the author's language."""
    return _words(problem, "hint", language)


def _words(problem: Problem, part: str, language: Spoken) -> str:
    """The sentence or the hint of a problem.

    A part may have a variant for a fact that is not always there: `hint_suggestion` is used when
    there is a suggestion. A fact that is a term, such as the kind of a sign, is named in the
    language: `{refused.term}`.
    """
    entry = _file(f"problems.{language}")[problem.code.value]
    variants = (key for key, fact in problem.facts.items() if fact and f"{part}_{key}" in entry)
    name = next((f"{part}_{key}" for key in variants), part)
    terms = _file(f"command_line.{language}")["terms"]
    named = {f"{key}.term": terms.get(fact, fact) for key, fact in problem.facts.items()}
    return fill(entry[name], {**problem.facts, **named})


def report(problem: Problem, language: Spoken) -> str:
    """The problem as lines of text: place and sentence, the line with a caret, the hint."""
    position = problem.position
    headline = f"{position}: {problem.code.value} {sentence(problem, language)}"
    excerpt = _excerpt(position.text, position.column)
    way_out = f"  {_file(f'command_line.{language}')['cli']['hint']}: {hint(problem, language)}"
    return "\n".join([headline, *excerpt, way_out])


def reports(problems: KitProblems, language: Spoken) -> str:
    """All problems, one after the other, with an empty line between."""
    return "\n\n".join(report(problem, language) for problem in problems.problems)


def _excerpt(text: str, column: int) -> list[str]:
    """The line with a caret under `column`, or the piece of a very long line around it.

    Tabs before the caret are kept so that it lands where the eye looks.
    """
    if not text:
        return []
    start = max(0, min(column - 1 - WIDEST // 2, len(text) - WIDEST))
    shown = text[start : start + WIDEST]
    before = text[start : max(column - 1, 0)]
    left, right = "…" * (start > 0), "…" * (start + WIDEST < len(text))
    to_caret = " " * len(left) + "".join("\t" if sign == "\t" else " " for sign in before)
    return [f"    {left}{shown}{right}", f"    {to_caret}^"]


@cache
def _sections(language: Language) -> Sections:
    """The labels of a language, or English, and those of the command line."""
    file = _file(primary(language) if is_packaged(language) else "en")
    labels = {
        # Why not what people type: a space alone sets the marks of Spanish apart.
        section: texts
        if section == "written"
        else {key: kept_with_signs(text) for key, text in texts.items()}
        for section, texts in file.items()
    }
    return {**labels, **_file(f"command_line.{spoken(language)}")}


@cache
def _file(name: str) -> dict[str, dict[str, str]]:
    text = files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return _loaded(text)


def _loaded(text: str) -> dict[str, dict[str, str]]:
    spoken = text.replace("{program}", PROGRAM)
    loaded: dict[str, dict[str, str]] = yaml.load(spoken, Loader=_LOADER)  # noqa: S506 (text only)
    return loaded
