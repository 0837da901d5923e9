import pytest

from oefenkoffer.labels import hint, sentence
from oefenkoffer.model.checks.site_settings import unusable_address
from oefenkoffer.model.files import Files
from oefenkoffer.model.site_config import site_url


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
    assert list(unusable_address(typed(f"site_url: {address}"))) == []


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
    (problem,) = unusable_address(typed(f"site_url: {address}"))

    general = (
        "Begin with https:// and name the site and the folder only, "
        "such as https://example.org/training/"
    )
    assert str(problem.position) == "mkdocs.yml:2:11"
    assert sentence(problem, "en") == f"this is no address of a site: {address}"
    assert hint(problem, "en") == (way_out or general)


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.com", "http://www.example.org/kit/", "https://training.example"),
        *("https://example.nl/", "https://site.test/", "https://kit.invalid"),
        *("http://localhost:8000/", "http://127.0.0.1/kit", "http://0.0.0.0:8000"),
        *("https://jouw-site.nl", "https://jouw.nl/", "https://www.jouwsite.nl/kit/"),
        *("https://uw-domein.nl/", "https://mijn-organisatie.nl/", "https://your-company.com/a"),
        *("https://gebruikersnaam.github.io/kit/", "https://username.github.io"),
        *(
            "https://<naam>.nl/",
            "https://{naam}.nl",
            "https://.../kit",
            "https://…/",
            "https://xxx.nl",
        ),
        "https://training.nl/jouw-naam/",
    ],
)
def test_an_example_of_an_address_is_told(address: str) -> None:
    (problem,) = unusable_address(typed(f"site_url: {address}"))

    assert str(problem.position) == "mkdocs.yml:2:11"
    assert "no phone reaches the site there" in sentence(problem, "en")
    assert "take the line out" in hint(problem, "en")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://uwoning.nl/",
            "https://mijnwoning.nl/kit",
            "https://jouwhuis.nl",
            "https://mysite5.nl",
        ),
        *("https://example-training.nl/", "https://testen.nl", "https://voorbeeldhuis.nl"),
        "https://stad.nl/uw-woning/html/",
    ],
)
def test_a_real_address_that_looks_like_an_example_is_fine(address: str) -> None:
    assert list(unusable_address(typed(f"site_url: {address}"))) == []


@pytest.mark.parametrize("page", ["index.html", "INDEX.HTM", "index.php", "default.aspx", "a.md"])
def test_the_address_of_a_page_is_told_with_that_of_its_site(page: str) -> None:
    (problem,) = unusable_address(typed(f"site_url: https://stad.nl/kit/{page}"))

    assert hint(problem, "en") == "Is it this? https://stad.nl/kit/"
