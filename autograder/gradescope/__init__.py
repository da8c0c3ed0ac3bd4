"""Gradescope: the zip for its containers, what runs in them, and the form of its results."""
