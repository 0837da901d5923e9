import re

import pytest

from oefenkoffer import model
from oefenkoffer.kit import jobs
from oefenkoffer.kit.case_addresses import public_address
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.sites import site_files
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.typesetting import qr_svg
from oefenkoffer.vocabulary import Audience
from tests import sample
from tests.kit.paper_builds import papers_but_slides
from tests.papers import texts


def workshop(config: str = "", formerly: str = "") -> model.Workshop:
    contents = dict(sample.files().contents)
    path = "roleplays/cases/te-laat.yml"
    contents[path] += f"formerly: [{formerly}]\n".encode()
    return model.read(Files(contents, config=config.encode()))


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_case_has_a_short_address_below_that_of_the_site(slash: str) -> None:
    found = workshop(f"site_url: https://voorbeeld.nl/kit{slash}\n")

    labels, english = catalogue("nl"), catalogue("en")
    at = "https://voorbeeld.nl/kit"

    assert public_address("te-laat", found, labels) == f"{at}/casussen/te-laat.html"
    assert public_address("te-laat", found, english) == f"{at}/cases/te-laat.html"
    assert public_address("te-laat", workshop(), labels) is None


@pytest.mark.parametrize("audience", ["participants", "trainer"])
def test_a_former_address_leads_to_the_case(audience: Audience) -> None:
    files = site_files(workshop(formerly="boete, oud"), audience, "before")
    pages = {
        file.path: file.content.decode()
        for file in files
        if file.path.startswith("casussen/") and file.path.endswith(".html")
    }

    assert pages.keys() == {"casussen/boete.html", "casussen/oud.html"}
    assert '<meta http-equiv="refresh" content="0; url=te-laat.html">' in pages["casussen/oud.html"]


def test_a_handout_has_a_code_when_there_is_an_address() -> None:
    found = workshop("site_url: https://voorbeeld.nl/kit/\n")
    with_code, without = (
        next(paper for paper in papers(made, "after") if paper.case == "te-laat")
        for made in (found, workshop())
    )

    whole = "".join(texts(with_code.content)).replace(" ", "")
    assert "https://voorbeeld.nl/kit/casussen/te-laat.html" in whole
    assert "Deze casus op je telefoon" not in "".join(texts(without.content))


def test_cards_with_a_back_have_codes_in_a_build_and_in_a_job() -> None:
    config = "site_url: https://voorbeeld.nl/kit/\n"
    job = PrintRequest(duplex="long", split=True)

    def with_code(config: str) -> list[str]:
        found = workshop(config)
        built = papers_but_slides(found, "before", {"cards", "cards_duplex"})
        printed = jobs.run_job(found, job, catalogue("nl")).outputs
        words = "Deze casus op je telefoon"
        return [out.path for out in (*built, *printed) if words in "".join(texts(out.content))]

    assert with_code(config) == ["rolkaarten-dubbelzijdig.pdf", "rolkaarten-achterkanten.pdf"]
    assert with_code("") == []


def test_a_code_is_drawn_the_same_each_time_with_room_around_it() -> None:
    code = qr_svg("https://voorbeeld.nl/kit/casussen/te-laat.html")

    assert code == qr_svg("https://voorbeeld.nl/kit/casussen/te-laat.html")
    # 33 modules for an address of this length, and 4 around.
    assert re.findall(rb'width="(\d+)"', code) == [b"41"]
