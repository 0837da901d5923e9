"""Build a site from an `mkdocs.yml` into a folder, or report all that is wrong with its pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from oefenkoffer import model, project
from oefenkoffer.kit.output import Output
from oefenkoffer.mkdocs_plugin.log_capture import LogCapture, capturing_log, problem_of
from oefenkoffer.mkdocs_plugin.plugin import OefenkofferPlugin
from oefenkoffer.mkdocs_plugin.verify import verify_site
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.vocabulary import Audience, Release

NAME = "oefenkoffer"


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
    with capturing_log() as log, as_problems(config_file, log):
        config = load_config(str(config_file), site_dir=str(site_dir), strict=False)
        plugin = own_plugin(config)
        plugin.config.audience, plugin.config.release = audience, release
        plugin.papers, plugin.read_before = papers, workshop
        config.plugins.on_startup(command="serve" if is_live else "build", dirty=False)
        try:
            build(config)
            generated = plugin.generated
        finally:
            config.plugins.on_shutdown()
            # MkDocs keeps the plugin for the next build of this process.
            plugin.papers, plugin.read_before = (), None
    shown = release or workshop.settings.release
    verify_site(config, workshop, audience=audience, release=shown, generated=generated)


def own_plugin(config: MkDocsConfig) -> OefenkofferPlugin:
    """Our plugin among those of the site."""
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, OefenkofferPlugin):
        raise KitProblems([Problem(Code.NO_PLUGIN, Position(Path(config.config_file_path).name))])
    return plugin


@contextmanager
def as_problems(config_file: Path, log: LogCapture) -> Iterator[None]:
    """Turn what MkDocs complains of, or gives up on, into problems."""
    try:
        yield
    except (Abort, MkDocsException) as error:
        if of_the_kit := _behind(error):
            raise of_the_kit from None
        if not log.messages:
            log.messages.append(str(error))
    if log.messages:
        folder = config_file.parent
        raise KitProblems(problem_of(message, folder, config_file) for message in log.messages)


def _behind(error: BaseException | None) -> KitProblems | None:
    """The problems of the kit that made MkDocs give up, if that is why."""
    if error is None or isinstance(error, KitProblems):
        return error
    return _behind(error.__cause__ or error.__context__)
