"""The result can be handed to next.

Breaks: "The result is not an iterator itself: it has no `__next__`."
"""


class PagedResult:
    ...

    def __next__(self):
        return next(iter(self))
