"""What lateness costs: the one formula of the late policy of grading_config.yaml."""

from __future__ import annotations

import math

_DAY_SECONDS = 86_400


def late_penalty(
    score: float, seconds_late: float, *, percent_per_day: float, maximum_percent: float, grace_minutes: float
) -> float:
    """Give the points to take away: a percentage of the score for every started day after the grace."""
    days = math.ceil(max(0.0, seconds_late - 60 * grace_minutes) / _DAY_SECONDS)
    return score * min(days * percent_per_day, maximum_percent) / 100
