"""A page is made into a list before it is added.

`list(page)` walks the whole page before `extend` sees a row. This page gave two rows and then raised, and both are lost: the list was
`{{what_was_read_is_kept: actual}}`. `extend` takes any iterable, so nothing has to be converted.

Fails: what_was_read_is_kept
"""


def collect(pages, into):
    for page in pages:
        into.extend(list(page))
