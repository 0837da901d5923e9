"""What the server of `tests/commands.py` does once: imports, and the templates of a site.

No more than that, and no Typst: its threads are not there in a copy of a process.
"""

import gc
import shutil
import tempfile
from importlib import import_module
from pathlib import Path

from mkdocs.config import load_config

from oefenkoffer.labels import catalogue
from oefenkoffer.vocabulary import PACKAGED
from tests.sample import HERE

MODULES = (
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs.commands.gh_deploy",
    "oefenkoffer.cli.app",
    "oefenkoffer.cli.export",
    "oefenkoffer.cli.serve",
    "oefenkoffer.mkdocs_plugin.exporting",
    "oefenkoffer.mkdocs_plugin.plugin",
    "oefenkoffer.mkdocs_plugin.preview",
    "PIL.ImageDraw",
    "PIL.PngImagePlugin",
    "pypdfium2",
)
CONFIG = "site_name: A\ntheme: material\nplugins: [oefenkoffer, search, tags, offline]\n"
SELDOM = ("languages/", "integrations/", "blog", "post")
"""In the names of templates of the theme that no site of a test takes."""


def compile_templates(folder: Path) -> None:
    """Compile what sites are rendered with: a process keeps it while its source is equal."""
    shutil.copytree(HERE / "roleplays", folder / "roleplays")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# A\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    environment = config.plugins.on_config(config).theme.get_env()
    for name in environment.list_templates(["html"]):
        if not any(part in name for part in SELDOM):
            environment.get_template(name)


for module in MODULES:
    import_module(module)
for language in PACKAGED:
    catalogue(language)
with tempfile.TemporaryDirectory() as place:
    compile_templates(Path(place))
gc.freeze()  # Why: else each copy looks for garbage in all of this, and so copies it.
