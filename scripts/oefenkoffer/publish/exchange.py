"""Let two folders change places in one step, where the system can: Linux and macOS."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_UNABLE = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM})
"""How a system or a file system says that it knows no such step."""

_SWAP = 2
"""`RENAME_EXCHANGE` of Linux' renameat2(2), `RENAME_SWAP` of macOS' renamex_np(2)."""

_THIS_FOLDER = -100
"""`AT_FDCWD`: a relative path is seen from the current folder."""


def exchanged(first: Path, second: Path) -> bool:
    """Whether the two have changed places; False where nothing happened because nothing can.

    Raises:
        OSError: the system can, and refused.
    """
    if _call(os.fsencode(first), os.fsencode(second)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def _call(first: bytes, second: bytes) -> int:
    """What the system's own function answers; as one that is not there would."""
    ctypes.set_errno(errno.ENOSYS)
    library = None if sys.platform == "win32" else ctypes.CDLL(None, use_errno=True)
    if library is not None and hasattr(library, "renameat2"):
        return int(library.renameat2(_THIS_FOLDER, first, _THIS_FOLDER, second, _SWAP))
    if library is not None and hasattr(library, "renamex_np"):
        return int(library.renamex_np(first, second, _SWAP))
    return -1
