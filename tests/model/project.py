"""A small project that is right in every way, for tests to change one thing of."""

from collections.abc import Mapping
from importlib.resources import files as resources
from textwrap import dedent
from typing import Any

import yaml

from oefenkoffer.labels import hint, reports, sentence
from oefenkoffer.model import Case, Files, Workshop, read
from oefenkoffer.model.definitions.case import case_model
from oefenkoffer.model.definitions.method import method_model
from oefenkoffer.model.definitions.settings import settings_model
from oefenkoffer.model.loading.formats import packaged
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Spoken

CONVERSATION = packaged("conversation")
"""The format of the project, and of any kit that names none."""
CaseModel = case_model(CONVERSATION)
MethodModel = method_model(CONVERSATION)
SettingsModel = settings_model(CONVERSATION)

KIT = "roleplays/kit.yml"
METHOD = "roleplays/method.yml"
FORMAT = "roleplays/format.yml"
FORMS = "roleplays/forms.yml"
CASE = "roleplays/cases/keuken.yml"
SESSION = "roleplays/sessions/ochtend.yml"

PROJECT: Mapping[str, str] = {
    KIT: dedent("""\
        title: Duidelijk nee
        subtitle: Een middag oefenen
        language: nl
        stop_word: Stop. Ik ben weer mezelf.
        derole: Sta op en noem je eigen naam.
        local_facts:
          term:
            label: Zo snel bellen wij terug
        case_order: [keuken]
        """),
    METHOD: dedent("""\
        title: De drieslag
        summary: Drie stappen bij een nee.
        steps:
          why_not:
            title: Leg uit dat het niet kan
            short: Nee
            explanation: Zeg het meteen.
            points: [Noem één reden.]
            on_practitioner_card: ja
          attention:
            title: Geef aandacht
            short: Aandacht
            explanation: Luister eerst.
            points: [Vat samen.]
        conversation:
          contact:
            title: Contact
            step: attention
            goal: De ander voelt zich gehoord.
            mistake: Meteen oplossen.
            example: Vertel eens.
        refusals:
          norm:
            title: Het is nog goed genoeg
            core: Oud is niet stuk.
            example: Een oude keuken.
            ask: Wat werkt er niet?
        behaviours:
          explains_why:
            title: Legt uit waarom
            not_seen: Zegt alleen nee.
            a_bit: Noemt een regel.
            clearly: Noemt één reden.
        rather_not:
          - sentence: Dat zijn de regels.
            effect: De ander wordt boos.
            better: De keuken is nog heel.
        """),
    CASE: dedent("""\
        title: De keuken is oud
        situation: |
          Mevrouw Bakker belt.

          Haar keuken is oud.
        channel: phone
        refusal: norm
        level: 1
        learning_goals: Je legt het uit.
        timing: {prepare: 3, play: 6, derole: 1, debrief: 7, retry: 3}
        answer:
          why_not: De keuken is nog heel.
          attention: Luister naar haar.
        sample_sentences:
          contact:
            - say: Vertel eens.
              works: Zij mag beginnen.
        roles:
          medewerker:
            plays: practitioner
            task: Leg uit waarom het niet kan.
            knows: De keuken is twintig jaar oud.
          huurder:
            plays: counterpart
            name: mevrouw Bakker
            persona: Je woont er lang.
            opening_line: Waarom zij wel?
            request: Een nieuwe keuken.
            interest: Je wilt gezien worden.
            feeling: {emotion: onbegrip, intensity: 2}
            disclose:
              at_once: De keuken is oud.
              if_asked:
                - question: Wat werkt er niet?
                  answer: De deurtjes hangen scheef.
            unknown: Zeg dat je het niet weet.
            calmer_when: Iemand luistert.
            angrier_when: Iemand noemt de regels.
            closing_line: Dank u wel.
          observator:
            plays: observer
            watch: explains_why
        debrief: Wat werkte?
        trainer:
          notes: Begin rustig.
          pitfalls: Te snel oplossen.
          facts:
            - text: Oud is geen gebrek.
              status: verified
              source: Een boek
        takeaways: Noem één reden.
        """),
}

FORMAT_VALUES: Mapping[str, Any] = {
    key: value
    for key, value in yaml.load(
        (resources("oefenkoffer") / "formats/conversation.yml").read_text(encoding="utf-8"),
        Loader=yaml.BaseLoader,  # noqa: S506 (text only)
    ).items()
    if key != "labels"
}
"""What the file of the packaged format says, but for its labels."""

Contents = Mapping[str, str | bytes | None]
"""Files by path: their text, their bytes, or None for a file that is taken away."""


def edited(path: str, old: str, new: str) -> dict[str, str]:
    """One file of the project with `new` in the place of `old`, which stands there once."""
    assert PROJECT[path].count(old) == 1, f"{old!r} stands {PROJECT[path].count(old)} times"
    return {path: PROJECT[path].replace(old, new)}


def files(changes: Contents | None = None) -> Files:
    """The project with some files changed, added or taken away."""
    contents = {**PROJECT, **(changes or {})}
    return Files(
        {
            path: data.encode() if isinstance(data, str) else data
            for path, data in contents.items()
            if data is not None
        }
    )


def workshop(changes: Contents | None = None) -> Workshop:
    """The workshop of the changed project."""
    return read(files(changes))


def value_of(case: Case, key: str) -> Any:  # noqa: ANN401 (as the kind of the part has it)
    """What a case holds of a part of its own."""
    return next(part.value for part in case.parts if part.key == key)


def report(project: Files, language: Spoken = "nl") -> str:
    """What the author reads about a project; empty when all is well."""
    return reports_in(project, language)[0]


def reports_in(project: Files, *languages: Spoken) -> list[str]:
    """What authors of several languages read about a project."""
    try:
        read(project)
    except KitProblems as problems:
        return [_in_words(problems, language) for language in languages]
    return ["" for _ in languages]


def _in_words(problems: KitProblems, language: Spoken) -> str:
    sentences = [sentence(p, language) + hint(p, language) for p in problems.problems]
    assert "{" not in "".join(sentences), f"a fact is missing: {sentences}"
    return reports(problems, language)


def with_checks(levels: str, changes: Contents | None = None) -> Files:
    """The project whose kit weighs rules of the house as `levels` say, such as `amounts: error`."""
    kit = f"{PROJECT[KIT]}checks: {{{levels}}}\n"
    return files({KIT: kit, **(changes or {})})
