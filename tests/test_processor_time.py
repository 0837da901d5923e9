"""What takes long in the tests takes no longer for being looked at."""

import sys
from itertools import count

import pytest

from tests.processor_time import least_seconds


@pytest.mark.parametrize(("enough", "times"), [(60.0, 1), (0.0, 3)])
def test_work_is_done_again_only_where_it_was_slow(enough: float, times: int) -> None:
    done = count()

    assert least_seconds(lambda: next(done), enough) < 60
    assert next(done) == times


@pytest.mark.uncounted
def test_no_covered_line_is_counted_where_a_mark_says_so() -> None:
    assert sys.gettrace() is None
