"""It does no harm to return the list as well.

A function that returns a list looks like one that makes a new list, and the next reader writes `rows = collect(pages, [])`, or believes that
`into` is left alone. Methods that change a list return `None` for that reason, and the task asks for the same.

Fails: rows_arrive_in_the_callers_list
"""


def collect(pages, into):
    for page in pages:
        into.extend(page)
    return into
