"""`into = into + page` adds the page to the list.

`+` makes a new list, and the assignment lets the local name `into` refer to it. The list that the caller holds is another object, and
stays as it was: {{rows_arrive_in_the_callers_list: call}} left `{{rows_arrive_in_the_callers_list: actual}}`. Use `extend`, or `+=`, which
changes a list in place.

Fails: rows_arrive_in_the_callers_list
"""


def collect(pages, into):
    for page in pages:
        into = into + list(page)
