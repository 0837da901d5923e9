"""The words of a form in, a page to fill in on a phone out; what is typed stays on the device."""

from collections.abc import Mapping

from oefenkoffer.audience.house import House
from oefenkoffer.renderers.site.page import page
from oefenkoffer.renderers.site.templating import fill

FIELDS: Mapping[str, tuple[str, ...]] = {
    "plan": ("what", "why", "if", "then", "how", "when", "buddy", "back"),
    "star": ("situation", "task", "action", "result", "reflection"),
}
"""The questions of each form, in the order of the page; their words are among the labels."""


def form_page(form: str, house: House) -> str:
    """The page of a form: `plan` for an action plan, `star` to look back on a conversation."""
    words = house.labels.section("site")
    fields = [
        (name, words[f"{form}_{name}"], words.get(f"{form}_{name}_hint")) for name in FIELDS[form]
    ]
    body = fill(
        "form.html.j2",
        id=words[f"{form}_id"],
        intro=words[f"{form}_intro"],
        fields=fields,
        words=words,
    )
    return page(words[f"{form}_title"], body)
