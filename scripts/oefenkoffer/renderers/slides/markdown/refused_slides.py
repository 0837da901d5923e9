"""What is wrong with a slide that cannot be made, at the place where its author can mend it."""

from dataclasses import replace

from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock


class RefusedSlideError(Exception):
    """A slide cannot be made of what was typed; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(f"{problem.position}: {problem.code}")


def refused(code: Code, block: SourceBlock | Position, /, **facts: str) -> RefusedSlideError:
    """The mistake at the text of a block, or at a position."""
    if isinstance(block, SourceBlock):
        block = replace(block.position, column=block.column)
    return RefusedSlideError(Problem(code, block, facts))
