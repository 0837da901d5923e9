"""What is taken out of a stylesheet, and what stays whatever it looks like."""

import pytest

from oefenkoffer.renderers.site.pruning import pruned, words_of

PAGE = '<p class="used md-nav" data-kind="blue">no-js</p>'
SCRIPT = 'x.className = "made"; y = `md-part--${kind}`'


def left(css: str, *others: str) -> str:
    return pruned(css, others, words_of((PAGE, SCRIPT)))


@pytest.mark.parametrize(
    "css",
    [
        "p{a:b}",
        ".used{a:b}",
        ".made{a:b}",
        ".no-js .used>p:hover{a:b}",
        ".md-part--red{a:b}",
        "[data-kind=blue]{a:b}",
        '[data-kind="blue"] .used::before{content:".gone{}"}',
        "[data-other]{a:b}",
        "[dir=ltr].gone,.used{a:b}",
        "p:not(.gone){a:b}",
        ":is(.gone,p:is(.gone,a)){a:b}",
        r".m\:w{a:b}",
        '@charset "utf-8";p{a:b}',
        "@font-face{font-family:x}",
        "@keyframes gone{0%{a:b}to{a:c}}",
        "@media print{.used{a:b}}",
        "@supports (a:b){@media print{.used{a:b}}}",
        ":root{--x:url('data:image/svg+xml,<svg style=\"a{b}\">;')}p{a:var(--x)}",
    ],
)
def test_what_a_page_could_use_stays_as_it_is(css: str) -> None:
    assert left(css) == css


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".gone{a:b}p{a:b}", "p{a:b}"),
        (".used .gone:hover{a:b}", ""),
        (".gone,.used.lost{a:b}", ""),
        ("[data-kind=red] p{a:b}", ""),
        ("@media print{.gone{a:b}}", ""),
        ("@media print{.gone{a:b}p{c:d}}", "@media print{p{c:d}}"),
        (":root{--x:url('data:;{}');--y:1;a:var(--y)}", ":root{--y:1;a:var(--y)}"),
        (":root{--x:1}", ""),
        ("/* .used{} */p{a:b}/*# sourceMappingURL=x */", "p{a:b}"),
    ],
)
def test_what_no_page_can_use_goes(css: str, expected: str) -> None:
    assert left(css) == expected


def test_a_property_that_another_stylesheet_names_stays() -> None:
    assert left(":root{--x:1}", "p{a:var(--x)}") == ":root{--x:1}"
