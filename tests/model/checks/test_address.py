import pytest

from oefenkoffer.labels import hint, sentence
from oefenkoffer.model.checks.address import check
from oefenkoffer.model.files import Files
from oefenkoffer.model.site_url import site_url


def typed(line: str) -> Files:
    return Files({}, config=f"site_name: x\n{line}\nplugins: !ENV [A, b]\n".encode())


def found(line: str) -> str | None:
    url = site_url(typed(line))
    return url.value if url else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("site_url: https://voorbeeld.nl/kit/", "https://voorbeeld.nl/kit/"),
        ("site_url:   'https://voorbeeld.nl' # de site", "https://voorbeeld.nl"),
        ("site_url: https://voorbeeld.nl # de site", "https://voorbeeld.nl"),
        ('site_url: "https://voorbeeld.nl"', "https://voorbeeld.nl"),
        ("site_url: !ENV SITE_URL", None),
        ("site_url:", None),
        ('site_url: ""', None),
        ("site_url: # later", None),
        ("# site_url: https://voorbeeld.nl", None),
        ("  site_url: https://voorbeeld.nl", None),
    ],
)
def test_the_address_is_read_as_people_type_it(line: str, expected: str | None) -> None:
    assert found(line) == expected


@pytest.mark.parametrize(
    "address",
    [
        "https://voorbeeld.nl",
        "http://voorbeeld.nl/kit",
        "https://voorbeeld.nl:8080/kit/a/",
        "http://192.168.1.5/",
    ],
)
def test_an_address_that_a_phone_can_follow_is_fine(address: str) -> None:
    assert list(check(typed(f"site_url: {address}"))) == []


@pytest.mark.parametrize(
    ("address", "way_out"),
    [
        ("voorbeeld.nl/kit", "Is it this? https://voorbeeld.nl/kit"),
        ("training", None),
        ("ftp://voorbeeld.nl", None),
        ("https://", None),
        ("https://ik:geheim@voorbeeld.nl", None),
        ("https://voorbeeld.nl/?a=1", None),
        ("https://voor beeld.nl", None),
    ],
)
def test_an_address_that_is_none_is_told_at_its_line(address: str, way_out: str | None) -> None:
    (problem,) = check(typed(f"site_url: {address}"))

    general = (
        "Begin with https:// and name the site and the folder only, "
        "such as https://example.org/training/"
    )
    assert str(problem.position) == "mkdocs.yml:2:11"
    assert sentence(problem, "en") == f"this is no address of a site: {address}"
    assert hint(problem, "en") == (way_out or general)
