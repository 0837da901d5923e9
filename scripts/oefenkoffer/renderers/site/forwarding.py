"""The new name of a page in, a page for its old address that leads there out."""

from oefenkoffer.audience.everyone import Scene
from oefenkoffer.audience.house import House
from oefenkoffer.renderers.site.templating import fill


def forward(scene: Scene, house: House) -> str:
    """A whole page, without script or theme, that sends its reader on to the page of a case."""
    return fill("forward.html.j2", scene=scene, house=house, words=house.labels.section("address"))
