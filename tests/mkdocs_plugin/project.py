"""A small project on disk: the sample workshop with a few pages."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.case_papers import card_sheets
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.paper_documents import build_all as made_of
from tests.paper import paper
from tests.sample import HERE, workshop

CONFIG = """\
site_name: Een proef
nav:
  - Start: index.md
  - casussen/index.md
  - spiekkaart.md
  - Lezen:
      - theorie/nee.md
  - Handleiding:
      - handleiding/index.md
theme:
  name: material
  language: nl
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
      toggle: {icon: material/weather-night, name: Naar donker}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
      toggle: {icon: material/weather-sunny, name: Naar licht}
plugins:
  - oefenkoffer
  - search:
      lang: nl
  - tags:
      export: false
  - offline
validation:
  links: {absolute_links: warn, anchors: warn, unrecognized_links: warn}
"""

PAGES = {
    "index.md": "# Welkom\n\nKijk bij de [casussen](casussen/index.md).\n",
    "theorie/nee.md": "# Nee zeggen\n\nZie [te laat](../casussen/te-laat.md#situatie).\n",
    "slides/dag.md": "# Een dag\n\nNotities: alleen voor de trainer\n",
    "handleiding/index.md": "# Handleiding\n\nZo maak je een casus.\n",
}

SAMPLE = workshop()
(SHEETS,) = made_of(card_sheets(SAMPLE, branding_of(SAMPLE)), SAMPLE)
FORMS = """\
forms:
  actieplan:
    title: Mijn actieplan
    on_site: yes
    intro: Kies *één* ding.
    parts:
      - title: Drie vragen
        text: Neem de tijd.
        fields: [Datum, Mijn maatje]
        statements: [Ik durf dit., Het tempo was goed.]
        questions:
          - question: Wat ga ik doen?
            hint: Iets wat een ander kan zien.
            lines: 3
        sentences: [Als iemand zegt …]
      - table:
          columns: [De vraag, Bij ons, Vooraf]
          rows:
            - label: Voor wie zijn we er
              example: lezers
          empty_rows: 1
  toets_vooraf:
    title: Weet je het nog
    on_site: yes
    parts:
      - questions:
          - question: Wie leent hier?
            answer: Iedereen die een pas heeft.
  op_papier:
    title: Onze lijst
    parts: [{fields: [Datum]}]
  bewijs:
    title: Bewijs van deelname
    layout: certificate
    parts: [{fields: [Naam]}]
"""
"""A form with a part of every kind, one with an answer, and two that stay on paper."""

PAPERS = (
    replace(SHEETS, path="print/rolkaarten-te-laat.pdf", case="te-laat"),
    Output("print/hand-out-te-laat.pdf", paper("hand-out"), "handout", "te-laat"),
    *(
        Output(f"print/invulblad-{form}.pdf", paper("invulblad"), "sheet")
        for form in ("actieplan", "toets-vooraf", "op-papier", "bewijs")
    ),
)


def project(folder: Path, pages: Mapping[str, str] = PAGES, config: str = CONFIG) -> Path:
    """Write a project into a folder; the path of its `mkdocs.yml` comes back."""
    shutil.copytree(HERE / "roleplays", folder / "roleplays")
    (folder / "roleplays/forms.yml").write_text(FORMS, encoding="utf-8")
    for name, text in pages.items():
        place = folder / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder / "mkdocs.yml"


def made(site: Path) -> dict[str, bytes]:
    """Every file of a site, by path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def own(site: Path) -> set[str]:
    """The files of a site, without what the theme brings with it."""
    return {path for path in made(site) if not path.startswith("assets/")}
