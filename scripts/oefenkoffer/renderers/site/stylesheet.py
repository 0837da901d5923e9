"""The house style in, the stylesheet with its colours out."""

from oefenkoffer.audience.house import House
from oefenkoffer.renderers.site.colours import readable

LIGHT = "#ffffff"
DARK = "#14191f"
"""The page's background by day and by night; `site.css` uses the same."""

ROLES = ("practitioner", "counterpart", "observer")


def house_css(house: House) -> str:
    """The colours of the house, each in a shade that can be read by day, by night and on paper."""
    own = {"accent": house.accent} | {role: getattr(house, role) for role in ROLES}
    day = _properties({name: readable(colour, LIGHT) for name, colour in own.items()})
    night = _properties({name: readable(colour, DARK, 7) for name, colour in own.items()})
    on_screen = f"@media screen {{\n[data-md-color-scheme='slate'] {{\n{night}}}\n}}\n"
    return f":root {{\n{day}}}\n{on_screen}"


def _properties(colours: dict[str, str]) -> str:
    return "".join(f"  --ok-{name}: {colour};\n" for name, colour in colours.items())
