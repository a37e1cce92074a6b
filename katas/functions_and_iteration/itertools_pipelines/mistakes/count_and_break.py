"""Count the items, and `break` when there are enough.

The loop finds out with the next item, and that one has been taken from the stream: a page of 5 after the first 20 took
{{a_page_takes_what_it_shows: items taken by first_page(stream, 20, 5)}}. The caller goes on with a gap. `islice` stops
before it asks again.

Fails: a_page_takes_what_it_shows
"""


def first_page(stream, skip, size):
    page = []
    for position, item in enumerate(stream):
        if position >= skip + size:
            break
        if position >= skip:
            page.append(item)
    return page
