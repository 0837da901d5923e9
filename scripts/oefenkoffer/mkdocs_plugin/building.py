"""Build a site from an `mkdocs.yml` into a folder, or report all that is wrong with its pages."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from oefenkoffer import model, project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.published import strings_in
from oefenkoffer.kit.site_check import lost_start
from oefenkoffer.labels import Labels
from oefenkoffer.mkdocs_plugin.log_capture import (
    GIVEN_UP,
    LogCapture,
    capturing_log,
    position_of,
    problem_of,
)
from oefenkoffer.mkdocs_plugin.plugin import OefenkofferPlugin
from oefenkoffer.mkdocs_plugin.site_settings import site_config
from oefenkoffer.model.files import DOCS
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.disk_errors import CODES, file_of
from oefenkoffer.renderers.site import theme_assets
from oefenkoffer.vocabulary import RELEASES, Audience, Release

NAME = "oefenkoffer"
OF_THEME = "material/"
"""How MkDocs may call what came with the theme."""
NEEDS: Mapping[str, tuple[str, ...]] = {"social": ("PIL", "cairosvg")}
"""The modules without which a plugin of the theme gives up in the middle of a build."""
USELESS = frozenset({"info", "optimize"})
"""Plugins of the theme that no kit can use: one packs the whole project for the theme's makers,
and one looks for a file on disk behind each picture, also of those that we make."""
ERRORS = (
    *(RuntimeError, OSError, LookupError, AttributeError, TypeError, ValueError, ArithmeticError),
    TemplateError,
)
"""What plugins and templates of others end with, on what they cannot use."""
LINKS = frozenset({Code.LOST_LINK, Code.LOST_ANCHOR, Code.LETTER_CASE})


def build_site(  # noqa: PLR0913 (each names what the site is made of)
    config_file: Path,
    site_dir: Path,
    *,
    audience: Audience,
    release: Release | None,
    papers: tuple[Output, ...],
    workshop: model.Workshop | None = None,
    is_live: bool = False,
) -> None:
    """Build one site into an empty folder, of a workshop that was read already or is read now.

    Without a `release` the settings of the workshop say which it is. A live site is for a server
    that reloads its pages, on the computer of its author.

    Raises:
        KitProblems: the settings or the pages of the site have mistakes; all that MkDocs found;
            or what it made holds links that lead nowhere, or words that are not for its readers.
    """
    # Why first: MkDocs gives up with a traceback on a text that our own reader explains.
    workshop = workshop or model.read(project.read(config_file.parent))
    shown = (release or workshop.settings.release) if audience == "participants" else RELEASES[-1]
    if problems := [*lost_start(workshop, shown)]:
        raise KitProblems(problems)
    with capturing_log() as log, as_problems(config_file, log):
        labels = branding_of(workshop).labels
        config = site_config(config_file, labels, site_dir=str(site_dir), strict=False)
        plugin = own_plugin(config)
        plugin.config.audience, plugin.config.release = audience, release
        plugin.papers, plugin.read_before = papers, workshop
        config.plugins.on_startup(command="serve" if is_live else "build", dirty=False)
        try:
            build(config)
        except ERRORS as error:
            raise _explained(error, config, log) from error
        finally:
            config.plugins.on_shutdown()
            # MkDocs keeps the plugin for the next build of this process.
            plugin.papers, plugin.read_before = (), None


def refuse_settings(config_file: Path, labels: Labels) -> None:
    """Let MkDocs look at the settings of a site, without building it.

    Raises:
        KitProblems: it refuses them.
    """
    with capturing_log() as log, as_problems(config_file, log):
        own_plugin(site_config(config_file, labels, strict=False))


def own_plugin(config: MkDocsConfig) -> OefenkofferPlugin:
    """Our plugin among those of the site.

    Raises:
        KitProblems: it is not there, or a plugin or an icon is asked for that would break off
            the build.
    """
    if problems := [*_hindrances(config), *_lost_icons(config)]:
        raise KitProblems(problems)
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, OefenkofferPlugin):
        raise KitProblems([Problem(Code.NO_PLUGIN, Position(Path(config.config_file_path).name))])
    return plugin


def _hindrances(config: MkDocsConfig) -> Iterator[Problem]:
    """Each plugin of the theme that is switched on and cannot work here."""
    file = Path(config.config_file_path)
    for typed, plugin in config.plugins.items():
        name = typed.removeprefix(OF_THEME)
        lacking = [module for module in NEEDS.get(name, ()) if find_spec(module) is None]
        if (lacking or name in USELESS) and plugin.config.get("enabled", True):
            facts = {"lacking": ", ".join(lacking)} if lacking else {}
            where = position_of(file.name, name, file.parent)
            yield Problem(Code.REFUSED_SETTING, where, {**facts, "hindrance": name})


def _lost_icons(config: MkDocsConfig) -> Iterator[Problem]:
    """Each icon that settings ask for and the theme does not have."""
    file, social = Path(config.config_file_path), config.extra.get("social")
    entries = social if isinstance(social, list) else []
    of_entries = [entry.get("icon") for entry in entries if isinstance(entry, dict)]
    for icon in strings_in([config.theme.get("icon"), of_entries]):
        if not theme_assets.has_file(theme_assets.icon_file(icon), config.theme.dirs):
            where = position_of(file.name, icon, file.parent)
            yield Problem(Code.REFUSED_SETTING, where, {"icon": icon, "setting": "icon"})


def _explained(error: Exception, config: MkDocsConfig, log: LogCapture) -> Exception:
    """The problem that a plugin or a template of somebody else broke down; else the error itself.

    A disk that refuses the site is no fault of the plugin that writes to it, and an address that
    is none is one of the page that MkDocs was reading.
    """
    if isinstance(error, OSError) and error.errno in CODES:
        written = file_of(error)
        if written is None or written.is_relative_to(config.site_dir):
            return error
    others = ((name, it) for name, it in config.plugins.items() if name != NAME)
    modules = {type(it).__module__: name.removeprefix(OF_THEME) for name, it in others}
    file = Path(config.config_file_path)
    for message in filter(GIVEN_UP.match, log.messages):
        problem = problem_of(message, file.parent, file)
        if problem.code is not Code.MKDOCS_SAYS:
            return KitProblems([problem])
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if name := modules.get(frame.f_globals.get("__name__", "")):
            where = position_of(file.name, name, file.parent)
            facts = {"broken": name, "message": f"{type(error).__name__}: {error}"}
            return KitProblems([Problem(Code.REFUSED_SETTING, where, facts)])
    if template := _template_of(error, config):
        built = (match["page"] for match in map(GIVEN_UP.match, log.messages) if match)
        pages = (f"{DOCS}/{page}" for page in built)
        page = next((page for page in pages if (file.parent / page).is_file()), file.name)
        says = f"{type(error).__name__}: {error}".partition(" in search paths:")[0]
        facts = {"template": template, "message": says}
        return KitProblems([Problem(Code.MKDOCS_SAYS, Position(page), facts)])
    return error


def _template_of(error: Exception, config: MkDocsConfig) -> str:
    """The template in which an error came up; nothing where it is one of ours, or none."""
    files = [frame.f_code.co_filename for frame, _ in traceback.walk_tb(error.__traceback__)]
    templates = [Path(file) for file in files if file.endswith(".html")]
    if not templates or templates[-1].is_relative_to(theme_assets.folder()):
        return ""
    folders = (folder for folder in config.theme.dirs if templates[-1].is_relative_to(folder))
    return next((templates[-1].relative_to(folder).as_posix() for folder in folders), "")


@contextmanager
def as_problems(config_file: Path, log: LogCapture) -> Iterator[None]:
    """Turn what MkDocs complains of, or gives up on, into problems."""
    problems: list[Problem] = []
    messages = log.messages
    try:
        yield
    except (Abort, MkDocsException) as error:
        chain = list(_chain(error))
        problems = [p for link in chain if isinstance(link, KitProblems) for p in link.problems]
        messages = [text for text in log.messages if text not in set(map(str, chain))]
        if not (problems or log.messages):
            messages = [str(error)]
    folder = config_file.parent
    warned = [problem_of(message, folder, config_file) for message in messages]
    # Why not the links: of one that MkDocs warns of, the look through the site would tell again.
    others = [problem for problem in problems if not (warned and problem.code in LINKS)]
    if warned or others:
        raise KitProblems([*warned, *others])


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, and those that led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
