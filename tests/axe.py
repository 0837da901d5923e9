"""What axe finds on a page: parts of it that not everybody can see, hear or press."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script


def faults(page: Page, *, rules: str = "") -> dict[str, list[str]]:
    """What axe finds, by one category of its rules or by all: parts of the page by rule."""
    # Why no stylesheets beforehand: it would fetch them all for one rule, which it never runs.
    options = {"resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    options |= {"runOnly": [rules]} if rules else {}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    rules_broken = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return {rule["id"]: [str(node["target"]) for node in rule["nodes"]] for rule in rules_broken}
