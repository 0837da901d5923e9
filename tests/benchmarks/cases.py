"""Synthetic projects: the sample workshop with as many copies of a case as asked."""

import shutil
from pathlib import Path

from tests.sample import HERE

MKDOCS = """\
site_name: Meting
docs_dir: docs
use_directory_urls: false
theme:
  name: material
  language: nl
  font: false
plugins:
  - search:
      lang: nl
"""


def project(folder: Path, cases: int) -> Path:
    """A project with the plugin and `cases` cases of ordinary length."""
    roleplays = folder / "roleplays"
    (roleplays / "cases").mkdir(parents=True)
    for name in ("kit.yml", "method.yml"):
        (roleplays / name).write_bytes((HERE / "roleplays" / name).read_bytes())
    text = (HERE / "roleplays" / "cases" / "te-laat.yml").read_text(encoding="utf-8")
    kit = roleplays / "kit.yml"
    kit.write_text(kit.read_text(encoding="utf-8").replace("[te-laat, reserveren]", "[]"))
    for number in range(cases):
        case = text.replace("een te laat boek", f"te laat boek {number}")
        (roleplays / "cases" / f"te-laat-{number}.yml").write_text(case, encoding="utf-8")
    docs = folder / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Start\n\nWelkom.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS + "  - oefenkoffer\n", encoding="utf-8")
    return folder


def with_own_texts(project: Path, folder: Path) -> Path:
    """A copy of a project in which each case has sentences of its own, as real ones have.

    Why: of cases that say the same, a program that keeps all it laid out lays out the first alone.
    """
    shutil.copytree(project, folder)
    for number, case in enumerate((folder / "roleplays" / "cases").iterdir()):
        text = case.read_text(encoding="utf-8")
        case.write_text(text.replace(".", f" {number}."), encoding="utf-8")
    return folder
