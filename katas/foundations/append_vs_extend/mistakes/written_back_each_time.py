"""`into[:] = [*into, *page]` is `extend` by another name.

The rows end up in the right list, after all earlier ones were copied twice: out of it and into it again. By number of pages of one
row, rows were written, read or moved so often:
{{nothing_is_copied: rows that were written, read or moved, by number of pages of one row}}. `extend` touches new rows only,
and keeps those that a page gave before it raised.

Breaks: "Adding a page costs no more when much has been collected: what is in `into` already is not copied."
Fails: nothing_is_copied, what_was_read_is_kept
"""


def collect(pages, into):
    for page in pages:
        into[:] = [*into, *page]
