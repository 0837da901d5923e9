"""End at a signal as at Ctrl-C: what was begun is undone, and temporary files go."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

TEMPORARY = "oefenkoffer.temporary"
"""Why by its name: a command that makes no file need not load it."""

STOPS = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""What a shutdown and the closing of a terminal send; each system knows some of them."""


class StoppedBySignal(KeyboardInterrupt):
    """Somebody asked this process to end; `number` is the signal."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


@contextmanager
def stops_as_interrupts(*, is_last: bool = False) -> Iterator[None]:
    """Let each signal to stop raise where the program is, as Ctrl-C does.

    A signal that somebody chose to ignore (`nohup`) stays ignored, and a second one does not
    disturb what the first one set going.

    Args:
        is_last: whether the process ends with the block, and so does all that it keeps.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    known = [getattr(signal, name) for name in STOPS if hasattr(signal, name)]
    ours = [number for number in known if signal.getsignal(number) is signal.SIG_DFL]

    def stop(number: int, _frame: FrameType | None) -> None:
        for each in ours:
            signal.signal(each, signal.SIG_IGN)
        raise StoppedBySignal(number)

    for number in ours:
        signal.signal(number, stop)
    try:
        yield
    finally:
        # Why first: a signal in the last instant would leave the temporary files to the next build.
        for number in ours:
            signal.signal(number, signal.SIG_IGN)
        if is_last and TEMPORARY in sys.modules:
            sys.modules[TEMPORARY].clear()
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
