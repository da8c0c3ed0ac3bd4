"""Archives as Moodle and Canvas write them, and archives that nobody should write."""

from __future__ import annotations

import datetime
import io
import stat
import struct
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

# The time of a download, later than the due date of the small course (2035-12-04T23:59:00+08:00).
DOWNLOADED = datetime.datetime(2035, 12, 20, 12, 0, 0)


class UnflaggedName(zipfile.ZipInfo):
    """A member whose name is UTF-8 without the flag that says so, as rubyzip (Canvas) writes it."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  # the name that zipfile calls
        return self.filename.encode(), self.flag_bits & ~0x800


class Writer:
    """An archive in the making; each member is stamped two seconds after the one before, as a download is."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_DEFLATED)
        self._now = DOWNLOADED
        self._encrypted: list[str] = []

    def add(
        self,
        name: str,
        content: str | bytes = "",
        *,
        time: datetime.datetime | None = None,
        utc: datetime.datetime | None = None,
        is_flagged: bool = True,
        mode: int = 0,
    ) -> Writer:
        """Add a member: ``time`` is its local time, ``utc`` goes into the extended timestamp field."""
        self._now += datetime.timedelta(seconds=2)
        info = (zipfile.ZipInfo if is_flagged else UnflaggedName)(name)
        info.filename = name  # ZipInfo cuts a name at NUL; an attacker's writer does not
        info.date_time = (time or self._now).timetuple()[:6]
        info.external_attr = mode << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        if utc is not None:
            info.extra = struct.pack("<HHBi", 0x5455, 5, 1, int(utc.timestamp()))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # about a name that is there already: that is meant
            self._zip.writestr(info, content)
        return self

    def add_link(self, name: str, target: str) -> Writer:
        """Add a symbolic link."""
        return self.add(name, target, mode=stat.S_IFLNK | 0o777)

    def add_encrypted(self, name: str, content: str) -> Writer:
        """Add a member that claims to be encrypted."""
        self._encrypted.append(name)
        return self.add(name, content)

    def content(self) -> bytes:
        """Finish the archive."""
        self._zip.close()
        written = bytearray(self._buffer.getvalue())
        for name in self._encrypted:
            # The flags lie 24 bytes before the name in the local header, 38 in the central one.
            local = written.index(name.encode())
            central = written.index(name.encode(), local + 1)
            written[local - 24] |= 1
            written[central - 38] |= 1
        return bytes(written)

    def save(self, path: Path) -> None:
        """Finish the archive and write it."""
        path.write_bytes(self.content())


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Give a zip of ``files``, as a student packs it."""
    writer = Writer()
    for name, content in files.items():
        writer.add(name, content)
    return writer.content()
