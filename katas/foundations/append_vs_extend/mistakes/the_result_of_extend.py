"""`extend` returns the longer list.

It changes the list and returns `None`, so that nobody takes it for something that makes a new one. After the first page, `into` was
`None`, and `None` has no method `extend`. Call it, and assign nothing.

Fails: rows_arrive_in_the_callers_list
"""


def collect(pages, into):
    for page in pages:
        into = into.extend(page)
