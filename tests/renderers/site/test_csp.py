from base64 import b64encode
from hashlib import sha256

from oefenkoffer.html_tokens import tokens
from oefenkoffer.renderers.site.postprocess import with_csp

PAGE = """\
<head><meta charset="utf-8"><script>one()</script><script src="two.js"></script>
<script id="a" type="application/json">{"three": 3}</script><style>b {color: red}</style></head>
<script>one()</script><script type="module">four()</script>
"""


def source(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def test_policy_names_what_runs_in_the_page_by_its_hash_and_once() -> None:
    policy = with_csp(tokens(PAGE)).split('content="')[1].split('"')[0]

    assert policy.split("; ")[:3] == [
        "default-src 'none'",
        f"script-src 'self' {source('one()')} {source('four()')}",
        f"style-src 'self' {source('b {color: red}')}",
    ]


def test_page_loads_from_its_own_site_only_and_sends_to_nobody() -> None:
    policy = with_csp(tokens(PAGE)).split('content="')[1].split('"')[0]

    assert policy.split("; ")[3:] == [
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_policy_stands_before_everything_that_it_guards() -> None:
    assert with_csp(tokens(PAGE)).startswith(
        '<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"'
    )
