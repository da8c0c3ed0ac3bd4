"""Raises pytest's own exception for a skipped test."""

import pytest


def softmax(x):
    pytest.skip("not today")
