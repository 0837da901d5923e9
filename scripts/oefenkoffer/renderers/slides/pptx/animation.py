"""Let the parts of a slide come one at a time: each click shows the next one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True)
class Target:
    """What a click shows: a whole shape, or some paragraphs of its text.

    Attributes:
        shape: its number on the slide.
        paragraphs: the first and the last, from 0; None for the whole shape.
        has_text: whether there is any text in the shape.
    """

    shape: int
    paragraphs: tuple[int, int] | None = None
    has_text: bool = True


Step = Sequence[Target]
"""What comes with one click."""


def timing(steps: Sequence[Step]) -> str:
    """The timing of a slide as XML; empty where nothing comes later."""
    if not steps:
        return ""
    numbers = count(3)
    clicks = "".join(_click(step, numbers) for step in steps)
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" '
        'nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        '<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{clicks}</p:childTnLst></p:cTn>{_on('prevCondLst', 'onPrev')}"
        f"{_on('nextCondLst', 'onNext')}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"<p:bldLst>{''.join(_builds(steps))}</p:bldLst></p:timing>"
    )


def _on(name: str, event: str) -> str:
    return (
        f'<p:{name}><p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        f"</p:{name}>"
    )


def _click(step: Step, numbers: "count[int]") -> str:
    outer, inner = next(numbers), next(numbers)
    effects = "".join(
        _appear(target, "withEffect" if index else "clickEffect", numbers)
        for index, target in enumerate(step)
    )
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">{_wait("indefinite")}<p:childTnLst><p:par>'
        f'<p:cTn id="{inner}" fill="hold">{_wait("0")}<p:childTnLst>{effects}</p:childTnLst>'
        "</p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _wait(delay: str) -> str:
    return f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'


def _appear(target: Target, node: str, numbers: "count[int]") -> str:
    effect, behaviour = next(numbers), next(numbers)
    inside = ""
    if target.paragraphs:
        first, last = target.paragraphs
        inside = f'<p:txEl><p:pRg st="{first}" end="{last}"/></p:txEl>'
    return (
        f'<p:par><p:cTn id="{effect}" presetID="1" presetClass="entr" presetSubtype="0" '
        f'fill="hold" grpId="0" nodeType="{node}">{_wait("0")}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="{behaviour}" dur="1" fill="hold">{_wait("0")}</p:cTn><p:tgtEl>'
        f'<p:spTgt spid="{target.shape}">{inside}</p:spTgt></p:tgtEl><p:attrNameLst>'
        "<p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to>"
        '<p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )


def _builds(steps: Sequence[Step]) -> Iterator[str]:
    """How each shape that comes later is built up; one without text needs no such line."""
    listed: set[int] = set()
    for target in (target for step in steps for target in step):
        if target.shape not in listed and target.has_text:
            listed.add(target.shape)
            how = 'build="p"' if target.paragraphs else 'animBg="1"'
            yield f'<p:bldP spid="{target.shape}" grpId="0" {how}/>'
