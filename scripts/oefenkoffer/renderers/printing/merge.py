"""Merge PDFs into one with bookmarks that can still be read aloud: pages, tags, names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

from oefenkoffer.renderers.printing.saving import saved


@dataclass(frozen=True)
class Chapter:
    """What belongs together: a name, and each PDF with its own."""

    title: str
    parts: tuple[tuple[str, bytes], ...]


@dataclass
class _Tags:
    """The structure of all that was added: elements, and which page holds which of them.

    Attributes:
        taken: the first number that no page or link refers to its elements by.
    """

    elements: list[Any]
    parents: list[Any]
    ids: dict[str, Any]
    roles: dict[str, Any]
    taken: int = 0


def merge_tagged(
    chapters: Sequence[Chapter], title: str, language: str, *, two_sided: bool = False
) -> bytes:
    """One PDF/UA document of others, with a bookmark for each chapter and each part of it.

    A viewer that merges pages alone drops their tags; here each document's tree comes along.

    Args:
        chapters: what to merge.
        title: of the whole.
        language: its code.
        two_sided: whether each part starts on a sheet of its own, so that it can be taken out.
    """
    with pikepdf.new() as target:
        tags = _Tags([], [], {}, {})
        marks = [_add_chapter(target, chapter, tags, two_sided=two_sided) for chapter in chapters]
        with target.open_outline() as outline:
            outline.root.extend(marks)
        _set_tags(target, tags)
        _set_names(target, title, language)
        return saved(target)


def _add_chapter(
    target: pikepdf.Pdf, chapter: Chapter, tags: _Tags, *, two_sided: bool
) -> pikepdf.OutlineItem:
    if two_sided:
        _turn_over(target)
    mark = pikepdf.OutlineItem(chapter.title, len(target.pages))
    for name, pdf in chapter.parts:
        if two_sided:
            _turn_over(target)
        if name != chapter.title:
            mark.children.append(pikepdf.OutlineItem(name, len(target.pages)))
        with pikepdf.open(BytesIO(pdf)) as source:
            _add(target, source, tags)
    return mark


def _turn_over(target: pikepdf.Pdf) -> None:
    """Leave the back of the last page white, so that what follows is on a front."""
    if len(target.pages) % 2:
        left, bottom, right, top = (float(edge) for edge in target.pages[-1].mediabox.as_list())
        target.add_blank_page(page_size=(right - left, top - bottom))


def _add(target: pikepdf.Pdf, source: pikepdf.Pdf, tags: _Tags) -> None:
    before = len(target.pages)
    target.pages.extend(source.pages)
    # Why after the pages: references to pages that were not copied yet would be lost.
    tree = target.copy_foreign(source.Root.StructTreeRoot)
    for page in list(target.pages)[before:]:
        _renumber(page.obj, "/StructParents", tags.taken)
        for note in page.obj.get("/Annots", []):
            _renumber(note, "/StructParent", tags.taken)
    numbers = _numbers(target.make_indirect(tree.ParentTree))
    tags.parents += [(number + tags.taken, element) for number, element in numbers.items()]
    tags.taken += max(numbers, default=-1) + 1
    own = _as_list(tree.K)
    for element in _below(own):
        _rename(element, f"{len(tags.elements)}-", tags.ids)
    tags.elements += own
    tags.roles.update(dict(tree.get("/RoleMap", {})))


def _renumber(item: pikepdf.Object, key: str, by: int) -> None:
    if key in item:
        item[key] = int(item[key]) + by


def _below(elements: Sequence[pikepdf.Object]) -> Iterator[pikepdf.Object]:
    """These elements of a structure and all within them; what is no dictionary is content."""
    waiting = list(elements)
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            waiting += _as_list(element.get("/K"))


def _rename(element: pikepdf.Object, prefix: str, ids: dict[str, Any]) -> None:
    """Cells name the headers above them; each document counts its headers from the start."""
    if "/ID" in element:
        name = f"{prefix}{element.ID}"
        element.ID = pikepdf.String(name)
        ids[name] = element
    for attribute in _as_list(element.get("/A")):
        if "/Headers" in attribute:
            names = [pikepdf.String(f"{prefix}{header}") for header in attribute.Headers]
            attribute.Headers = pikepdf.Array(names)


def _as_list(value: Any) -> list[Any]:  # noqa: ANN401 (any PDF object, or none)
    """One or several, as PDF leaves open in many places."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _numbers(tree: pikepdf.Object) -> Mapping[int, pikepdf.Object]:
    return {int(number): element for number, element in pikepdf.NumberTree(tree).items()}


def _set_tags(target: pikepdf.Pdf, tags: _Tags) -> None:
    root = target.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    for element in tags.elements:
        element.P = root
    root.K = pikepdf.Array(tags.elements)
    root.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array(_flat(tags.parents)))
    root.ParentTreeNextKey = tags.taken
    if tags.ids:
        names = [(pikepdf.String(name), tags.ids[name]) for name in sorted(tags.ids)]
        root.IDTree = pikepdf.Dictionary(Names=pikepdf.Array(_flat(names)))
    if tags.roles:
        root.RoleMap = pikepdf.Dictionary(tags.roles)
    target.Root.StructTreeRoot = root
    target.Root.MarkInfo = pikepdf.Dictionary(Marked=True)


def _flat(pairs: Sequence[tuple[Any, Any]]) -> Iterator[Any]:
    for pair in pairs:
        yield from pair


def _set_names(target: pikepdf.Pdf, title: str, language: str) -> None:
    target.Root.Lang = language
    target.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    target.docinfo["/Title"] = title
    with target.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = title
        metadata["pdfuaid:part"] = "1"
