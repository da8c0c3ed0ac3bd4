"""When a submission came, as far as a learning platform's archive says it.

Neither platform's archive reliably says it. Canvas stamps every member with the moment of the
download (canvas-lms issue 2219) and says only LATE or not. Moodle does the same since it streams its archives (moodle,
files/classes/local/archive_writer/zip_writer.php gives ZipStream no time); before, the members carried the time at
which the site first stored that content. So the time is taken from Moodle's grading worksheet; else from the members
of a Moodle archive, where they can't all be stamps of one download; else it is unknown: timestamp.txt is empty, no late
penalty is taken, and the run names whom that concerns. Times without a zone are read at the offset of the assignment's
due date in grading_config.yaml.
"""

from __future__ import annotations

import datetime
import itertools

from autograder.gradebook.archive import Archive, stamped
from autograder.gradebook.lms_names import parse_name

_DOWNLOAD_TAKES = datetime.timedelta(hours=1)


def file_times(archive: Archive, zone: datetime.tzinfo) -> dict[str, datetime.datetime]:
    """Give the members' times where they are times of files; nothing where they may be stamps of the download.

    A download stamps its members in their order and within minutes. Half of them must lie further apart, so that a
    file which somebody touched before packing a download again does not make the whole class late.
    """
    times = {
        member.name: time
        for member in archive.members
        if (named := parse_name(member.name)) is not None
        and named.sender.platform == "Moodle"
        and (time := stamped(member.info, zone)) is not None
    }
    in_order = list(times.values())
    runs_backwards = any(later < earlier for earlier, later in itertools.pairwise(in_order))
    if not runs_backwards:
        return {}
    ranked = sorted(in_order)
    middle_half = ranked[3 * len(ranked) // 4] - ranked[len(ranked) // 4]
    return times if middle_half > _DOWNLOAD_TAKES else {}
