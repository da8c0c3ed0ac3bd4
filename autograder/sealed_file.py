"""Files with a checksum, whole or not there: against accidents, not against malice.

Not synced: what a power cut tears fails its checksum, and whoever reads it makes it anew.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_CHECKSUM_BYTES: Final = hashlib.sha256().digest_size


def read_sealed(path: Path) -> bytes | None:
    """Give what was written; None where the file is damaged.

    Raises
    ------
    OSError
        When it can't be read.

    """
    content = path.read_bytes()
    checksum, body = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
    return body if hashlib.sha256(body).digest() == checksum else None


def write_sealed(path: Path, body: bytes) -> None:
    """Write a file, or leave what was there.

    Raises
    ------
    OSError
        When the disk doesn't take it.

    """
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(hashlib.sha256(body).digest() + body)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
