"""The constructor fetches the first page, so that there is something to begin with.

`iter(result)` has sent a request then, {{pages_are_fetched_when_wanted: fetched after iter(result)}}, before anybody
wanted a row, and an exception comes from `iter` instead of `next`. Begin with an empty page that is used up.

Breaks: "Neither `PagedResult(fetch)` nor `iter(result)` fetches anything."
Fails: pages_are_fetched_when_wanted
"""


class PageIterator:
    ...

    def __init__(self, fetch):
        self._fetch = fetch
        self._page = 1
        self._rows = fetch(1)
        self._position = 0
        self._finished = not self._rows
