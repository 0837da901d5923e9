"""The real kit as a trainer leaves it: every optional part there, answers filled in, long words."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from oefenkoffer.model import Files, Workshop, read
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
def workshop(  # noqa: PLR0913 (the parts that each may be there or not)
    language: Language = "nl",
    *,
    address: bool = True,
    logo: bool = True,
    font: bool = True,
    facts: bool = True,
    title: bool = True,
) -> Workshop:
    """The kit with these optional parts; two of its cases do."""
    kit = _loaded("roleplays/kit.yml")
    kit["language"], kit["case_order"] = language, []
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
    contents = {
        "roleplays/kit.yml": _dumped(kit),
        "roleplays/cases/keuken.yml": _dumped(case),
        "roleplays/logo.png": png(800, 200),
        "roleplays/sessions/dagdeel.yml": PLAN.encode(),
        **({} if not font else family("Regular", "It", "Bold")),
        **{path: (HERE / path).read_bytes() for path in KEPT},
    }
    config = f"site_url: {ADDRESS}\n".encode() if address else b""
    return read(Files(contents, config=config))


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
