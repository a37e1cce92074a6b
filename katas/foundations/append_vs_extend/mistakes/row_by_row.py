"""Rows can be added one by one while the page is walked.

If the page is `into` itself, each row that is added is one more row to come: {{a_page_may_be_the_list_itself: message}}.
`into.extend(page)` with a list takes the rows that are there when it is called; a loop with `append`, a generator expression or
`chain` looks again and again.

Breaks: "Its rows, as they are when it is its turn, are added once more."
Fails: a_page_may_be_the_list_itself
"""


def collect(pages, into):
    for page in pages:
        for row in page:
            into.append(row)
