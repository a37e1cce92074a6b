"""All rows can be gathered first, and added in one go.

An exception in the middle throws away what was gathered: when the second page raised, the list was still
`{{what_was_read_is_kept: actual}}`. Give each page to `extend` when it is its turn.

Fails: what_was_read_is_kept
"""


def collect(pages, into):
    into.extend([row for page in pages for row in page])
