"""The real kit as a trainer leaves it: every optional part there, answers filled in, long words."""

import re
import shutil
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.files import is_case
from oefenkoffer.vocabulary import Language
from tests.fonts import FOLDER, family

HERE = Path(__file__).parents[1]
ADDRESS = "https://trainingen.noordhoekwonen-academie.nl/klantgericht-werken/najaar/"
LONG_TITLE = "Klantgericht werken en duidelijk nee zeggen bij woningcorporaties in de grensregio"
ANSWERS = {
    "waiting_time": "Gemiddeld 9 jaar; eengezinswoning langer",
    "priority_desk": "Bureau Urgentie, Stadhuisplein 1, ma–do 9–12 uur",
    "alterations_page": "www.noordhoekwonen.nl/huurders/zelf-klussen/aanvraagformulier",
    "alterations_term": "Binnen vier weken na een volledige aanvraag",
    "kitchen_norm": "Als hij stuk is, of bij renovatie. Richtlijn 18 jaar.",
    "repair_standard": "Spoed: dezelfde dag. Anders binnen vijf werkdagen.",
    "mediation": "Beter Buren, 010 123 45 67, gratis",
    "nuisance_desk": "Klantcontactcentrum; de wijkbeheerder belt binnen drie dagen",
    "complaints": "Via klachten.commissie@noordhoekwonen.nl of per brief",
    "confidant": "Vertrouwenspersoon Anna de Wit, toestel 214",
}


@cache
def workshop(language: Language = "nl", *, address: bool = True, **parts: bool) -> Workshop:
    """The kit with these optional parts; two of its cases do."""
    config = f"site_url: {ADDRESS}\n".encode() if address else b""
    return read(Files(contents(language, **parts), config=config))


def contents(
    language: Language = "nl",
    *,
    logo: bool = True,
    font: bool = True,
    facts: bool = True,
    title: bool = True,
) -> Mapping[str, bytes]:
    """The files of the kit with these optional parts."""
    kit = _loaded("roleplays/kit.yml")
    kit["language"], kit["case_order"] = language, []
    kit["publish"] = {
        "contact": "opleidingen@noordhoek.nl",
        "licence": "CC BY 4.0",
        "findable": True,
    }
    if title:
        kit["title"] = LONG_TITLE
    if facts:
        for key, value in ANSWERS.items():
            kit["local_facts"][key]["value"] = value
    style = kit["style"]
    if logo:
        style["logo"] = {"file": "logo.png", "alt": "Noordhoek Wonen"}
    if font:
        style["fonts"] = FOLDER.removeprefix("roleplays/")
    case = _loaded("roleplays/cases/keuken.yml")
    case["roles"]["huurder"]["feeling"]["emotion"] = "verontwaardiging"
    case["picture"] = {"file": "logo.png", "alt": "Een keuken"}
    return {
        "roleplays/kit.yml": _dumped(kit),
        "roleplays/cases/keuken.yml": _dumped(case),
        "roleplays/logo.png": png(800, 200),
        "roleplays/sessions/dagdeel.yml": PLAN.encode(),
        **({} if not font else family("Regular", "It", "Bold")),
        **{path: (HERE / path).read_bytes() for path in KEPT},
    }


def dressed(
    plain: Mapping[str, bytes],
    *,
    logo: bool = True,
    font: bool = True,
    facts: bool = True,
    title: bool = True,
) -> Mapping[str, bytes]:
    """The files of any other kit with these optional parts; each case asks for three facts."""
    contents = dict(plain)
    kit = yaml.safe_load(contents["roleplays/kit.yml"])
    kit["style"] = dict(kit.get("style") or {})
    if title:
        kit["title"] = LONG_TITLE
    if logo:
        kit["style"]["logo"] = {"file": "logo.png", "alt": "Noordhoek Wonen"}
        contents["roleplays/logo.png"] = png(800, 200)
    if font:
        kit["style"]["fonts"] = FOLDER.removeprefix("roleplays/")
        contents |= family("Regular", "It", "Bold")
    if facts:
        answers = dict(list(ANSWERS.items())[:3])
        kit["local_facts"] = {
            name: {"label": "Wie kan dit beantwoorden?", "value": answer}
            for name, answer in answers.items()
        }
        for path in filter(is_case, plain):
            case = yaml.safe_load(contents[path])
            contents[path] = _dumped({**case, "local_facts": list(answers)})
    return {**contents, "roleplays/kit.yml": _dumped(kit)}


def project(folder: Path, language: Language = "nl") -> Path:
    """The whole kit as a folder on disk, with all its cases and pages; it comes back.

    The programme is shown to participants, and its pages say where the site will be.
    """
    shutil.copytree(HERE / "docs", folder / "docs")
    for path, content in contents(language).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for case in (HERE / "roleplays/cases").iterdir():
        target = folder / "roleplays/cases" / case.name
        if not target.exists():
            shutil.copy(case, target)
    plan = folder / "roleplays/sessions/dagdeel.yml"
    plan.write_bytes(_dumped(_plan()))
    config = (HERE / "mkdocs.yml").read_text(encoding="utf-8")
    spoken = config.replace("language: nl", f"language: {language}")
    deck = folder / "docs/slides/dagdeel.md"
    deck.write_text(_spoken(deck.read_text(encoding="utf-8"), language), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"{spoken}\nsite_url: {ADDRESS}\n", encoding="utf-8")
    return folder


PLAN = """\
title: Een dagdeel klantgericht werken met huismeesters en wijkbeheerders uit de regio
start: 9.00
prepare: [Vraag de woningcorporatie om haar eigen nee-lijst en woonruimteverdelingsregels.]
blocks:
  - title: Kennismakingsbijeenkomst en inventarisatie van verwachtingen
    minutes: 25
    activity: kort kringetje
    goal: veilig beginnen
    materials: [naamkaartjes, aanwezigheidsregistratieformulieren, vel Klantgericht]
    notes: [Mail de presentielijst naar opleidingen.planning@noordhoekwonen-academie.nl.]
  - title: Ronde 1
    minutes: 40
    cases: [keuken, buren]
    materials: rolkaarten
overrun: [Laat ronde 2 vervallen.]
"""


def _plan() -> dict[str, Any]:
    """The real plan, which its typed slides go with, with the title and the block of `PLAN`."""
    plan, own = _loaded("roleplays/sessions/dagdeel.yml"), yaml.safe_load(PLAN)
    first = {**plan["blocks"][0], **own["blocks"][0], "minutes": plan["blocks"][0]["minutes"]}
    blocks = [first, *plan["blocks"][1:]]
    changed = {"title": own["title"], "start": "9.00", "on_site": True, "blocks": blocks}
    return {**plan, **changed}


def _spoken(deck: str, language: Language) -> str:
    """Typed slides with the words before a colon, names in braces and minutes of a language."""
    if language == "en":
        deck = deck.replace("(#casus-", "(#case-").replace("(#antwoord-", "(#answer-")
    theirs = catalogue(language).section("written")
    for key, ours in catalogue("nl").section("written").items():
        deck = re.sub(rf"^{ours}:", f"{theirs[key]}:", deck, flags=re.MULTILINE)
        deck = deck.replace(f"{{{{ {ours}", f"{{{{ {theirs[key]}")
    return deck.replace(" minuten", " minutes") if language == "en" else deck


KEPT = (
    "roleplays/cases/buren.yml",
    "roleplays/forms.yml",
    "roleplays/method.yml",
)


def _loaded(path: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((HERE / path).read_text(encoding="utf-8"))
    return loaded


def _dumped(values: Mapping[str, Any]) -> bytes:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000).encode()


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    Image.new("RGB", (width, height), "#336699").save(out, "PNG")
    return out.getvalue()
