"""Turn an `mkdocs.yml` into the pages of a site as Markdown, for any other site builder."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from oefenkoffer import model, project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.forms import forms
from oefenkoffer.gate import Site, leaks
from oefenkoffer.gate.name_leaks import name_leaks
from oefenkoffer.kit.disclosure import disclosure
from oefenkoffer.kit.output import Output
from oefenkoffer.mkdocs_plugin.building import as_problems, own_plugin
from oefenkoffer.mkdocs_plugin.log_capture import capturing_log
from oefenkoffer.mkdocs_plugin.plugin import OefenkofferPlugin
from oefenkoffer.mkdocs_plugin.site_settings import site_config
from oefenkoffer.model import Workshop
from oefenkoffer.model.files import CONFIG, DOCS
from oefenkoffer.participants.names_on_disk import names_of
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.site.theme_assets import (
    ASSETS,
    DESK_SCRIPT,
    FORM_SCRIPT,
    LIVE_SCRIPT,
    POINTS_SCRIPT,
    folder,
)
from oefenkoffer.vocabulary import Audience, Release

_OF_OUR_THEME = re.compile("<!-- material/.*?-->\n?")
"""What only one theme understands; with another it would be a remark without a meaning."""


def exported(
    config_file: Path, *, audience: Audience, release: Release | None
) -> tuple[Output, ...]:
    """The pages, pictures and papers of a site below `docs/`, and a bare `mkdocs.yml`.

    Raises:
        KitProblems: the settings or the workshop have mistakes, or a page for participants
            holds what is not for them.
    """
    workshop = model.read(project.read(config_file.parent))
    with capturing_log() as log, as_problems(config_file, log):
        config = site_config(config_file, branding_of(workshop).labels, strict=False)
        plugin = own_plugin(config)
        plugin.read_before = workshop
        plugin.config.audience, plugin.config.release = audience, release
        config.plugins.on_startup(command="build", dirty=False)
        try:
            config = plugin.on_config(config)
            files = plugin.on_files(get_files(config), config=config)
            outputs = (
                *_files(files, plugin),
                *_scripts(plugin),
                Output(CONFIG, _settings(config).encode()),
            )
            _refuse_names(outputs, config_file.parent, workshop)
            if audience == "participants":
                _refuse_leaks(outputs, plugin, release or plugin.workshop.settings.release)
            return outputs
        finally:
            config.plugins.on_shutdown()
            plugin.read_before = None


def _files(files: Files, plugin: OefenkofferPlugin) -> Iterator[Output]:
    for file in files:
        if file.src_uri.startswith(f"{ASSETS}/"):
            continue
        content = file.content_bytes
        if file.is_documentation_page():
            text = _OF_OUR_THEME.sub("", content.decode("utf-8-sig"))
            content = plugin.with_parts(text, file.src_uri).encode()
        yield Output(f"{DOCS}/{file.src_uri}", content)


def _scripts(plugin: OefenkofferPlugin) -> Iterator[Output]:
    """What pages load that do something, where there are such pages."""
    has_forms = any(form.on_site for form in forms(plugin.workshop, released=False))
    has_points = any(True for case in plugin.workshop.cases for _ in case.parts_of("points"))
    has_days = plugin.config.audience == "trainer" and bool(plugin.workshop.sessions)
    scripts = (
        *((has_forms, FORM_SCRIPT), (has_points, POINTS_SCRIPT)),
        *((has_days, LIVE_SCRIPT), (has_days, DESK_SCRIPT)),
    )
    for is_needed, script in scripts:
        if is_needed:
            yield Output(f"{DOCS}/{script}", (folder() / script).read_bytes())


def _refuse_names(outputs: tuple[Output, ...], project_folder: Path, workshop: Workshop) -> None:
    """Stop where the name of somebody who comes to a day stands in a file.

    Raises:
        KitProblems: it does.
    """
    files = ((output.path, output.content) for output in outputs)
    if problems := [*name_leaks(files, names_of(project_folder), workshop)]:
        raise KitProblems(problems)


def _refuse_leaks(outputs: tuple[Output, ...], plugin: OefenkofferPlugin, release: Release) -> None:
    files = {output.path: output.content for output in outputs}
    handwritten = {
        path: content.decode("utf-8-sig", "replace")
        for path, content in files.items()
        if path.endswith(".md") and path.removeprefix(f"{DOCS}/") not in plugin.generated
    }
    allowed = disclosure(plugin.workshop, release, handwritten)
    if problems := leaks(Site(files), plugin.workshop, allowed):
        raise KitProblems(problems)


def _settings(config: MkDocsConfig) -> str:
    """What MkDocs alone needs to build the same pages; other builders have their own."""
    extensions = [
        {name: config.mdx_configs[name]} if config.mdx_configs.get(name) else name
        for name in config.markdown_extensions
    ]
    settings = {
        "site_name": str(config.site_name),
        "site_url": config.site_url,
        "use_directory_urls": False,
        "nav": config.nav,
        "markdown_extensions": extensions,
    }
    kept = {key: value for key, value in settings.items() if value is not None}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
