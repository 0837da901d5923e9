from oefenkoffer.audience.branding import branding
from oefenkoffer.renderers.site.stylesheet import house_css
from tests.sample import workshop


def test_stylesheet_names_every_colour_of_the_house_twice() -> None:
    assert (
        house_css(branding(workshop()))
        == """\
:root {
  --ok-accent: #0b4f6c;
  --ok-practitioner: #0b4f6c;
  --ok-counterpart: #8a3b12;
  --ok-observer: #3d5a1e;
}
.ok-role--practitioner { --role: var(--ok-practitioner); }
.ok-role--counterpart { --role: var(--ok-counterpart); }
.ok-role--observer { --role: var(--ok-observer); }
@media screen {
[data-md-color-scheme='slate'] {
  --ok-accent: #8babb9;
  --ok-practitioner: #8babb9;
  --ok-counterpart: #c49d88;
  --ok-observer: #9eac8e;
}
}
"""
    )
