"""One item more tells that the page is full.

And that one has been taken from the stream, by a loop that counts and then breaks as well as by a slice with one more: a page of 5
after the first 20 took {{a_page_takes_what_it_shows: items taken by first_page(stream, 20, 5)}}. The caller goes on with a
gap. `islice(stream, skip, skip + size)` stops before it asks again.

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
