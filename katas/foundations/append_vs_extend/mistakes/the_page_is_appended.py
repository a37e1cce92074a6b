"""`append(page)` adds the rows of a page.

It adds one element, and that is the page: {{rows_arrive_in_the_callers_list: call}} gave
`{{rows_arrive_in_the_callers_list: actual}}`. `extend` walks through the page and adds each row.

Fails: rows_arrive_in_the_callers_list
"""


def collect(pages, into):
    for page in pages:
        into.append(page)
