"""Prove a course: right work passes, wrong work fails, every mistake is named, and nothing private gets out."""
