import re
from pathlib import Path

import oefenkoffer
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.renderers.site.theme_assets import house_css
from tests.sample import workshop


def test_stylesheet_names_every_colour_of_the_house_twice() -> None:
    assert (
        house_css(branding_of(workshop()))
        == """\
:root {
  --ok-accent: #0b4f6c;
  --ok-practitioner: #0b4f6c;
  --ok-counterpart: #8a3b12;
  --ok-observer: #3d5a1e;
  --ok-step-0: #0b4f6c;
  --ok-step-1: #006c53;
  --ok-step-2: #684b87;
  --ok-step-3: #8a404a;
  --ok-step-4: #655d00;
}
.ok-role--practitioner { --role: var(--ok-practitioner); }
.ok-role--counterpart { --role: var(--ok-counterpart); }
.ok-role--observer { --role: var(--ok-observer); }
.ok-step--0, .ok-steps > li:nth-child(5n + 1) { --step: var(--ok-step-0); }
.ok-step--1, .ok-steps > li:nth-child(5n + 2) { --step: var(--ok-step-1); }
.ok-step--2, .ok-steps > li:nth-child(5n + 3) { --step: var(--ok-step-2); }
.ok-step--3, .ok-steps > li:nth-child(5n + 4) { --step: var(--ok-step-3); }
.ok-step--4, .ok-steps > li:nth-child(5n + 5) { --step: var(--ok-step-4); }
@media screen {
[data-md-color-scheme='slate'] {
  --ok-accent: #8babb9;
  --ok-practitioner: #8babb9;
  --ok-counterpart: #c49d88;
  --ok-observer: #9eac8e;
  --ok-step-0: #8babb9;
  --ok-step-1: #79b2a5;
  --ok-step-2: #b0a0c0;
  --ok-step-3: #c29ba0;
  --ok-step-4: #aaa673;
}
}
"""
    )


def test_no_rule_is_dropped_for_what_is_put_before_or_behind_an_element() -> None:
    """Browsers leave out a rule with `::before` in a list of `:is()` or `:where()`."""
    dropped = re.compile(r":(?:is|where|not)\([^)]*::")
    styles = [*Path(oefenkoffer.__file__).parent.rglob("*.css")]

    assert styles
    assert not [css.name for css in styles if dropped.search(css.read_text(encoding="utf-8"))]
