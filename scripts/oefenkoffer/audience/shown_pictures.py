"""A picture that an author named, with its bytes."""

from dataclasses import dataclass

from oefenkoffer.markup import Markup, Node, PictureFile
from oefenkoffer.model import Workshop
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.pixel_pictures import CleanPicture
from oefenkoffer.model.assets.text_pictures import text_picture
from oefenkoffer.model.files import FOLDER
from oefenkoffer.typed_values import Picture as PictureField


@dataclass(frozen=True)
class Picture:
    """A picture with its bytes, for a page or for paper.

    Attributes:
        name: one of ours, with the ending of its kind; the author's own may tell too much.
    """

    name: str
    data: bytes
    alt: str

    @property
    def markup(self) -> Markup:
        """The picture as a text, for where a text can stand."""
        return Markup((Node("picture", text=self.alt, picture=self._measured),))

    @property
    def aspect_ratio(self) -> float:
        """Its width for each unit of its height."""
        return self._measured.width / self._measured.height

    @property
    def _measured(self) -> PictureFile:
        return text_picture(CleanPicture(self.name, self.data))


def picture(field: PictureField | None, workshop: Workshop) -> Picture | None:
    """The picture that a field names, with its bytes."""
    if field is None:
        return None
    picture = clean(workshop.files.contents[f"{FOLDER}/{field.file}"])
    return Picture(picture.name, picture.data, field.alt)
