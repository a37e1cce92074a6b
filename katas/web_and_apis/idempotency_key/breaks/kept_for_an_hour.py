"""Kept for an hour.

Breaks: "An answer is kept for 24 hours"
"""


_KEEP = 60 * 60
