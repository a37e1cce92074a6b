"""All errors of fetching are caught by their common parent, and tried again.

The common parent is right for a caller who treats them alike. A retry does not: for NotFound it called fetch
{{retry_works_alone: Retry(3), fetch raises NotFound: calls of fetch}} times, and the page was still not there.

Breaks: "Only `Unavailable` is worth another try; the last `Unavailable` goes on to the caller."
Fails: retry_works_alone
"""


class Retry:
    ...

    def __call__(self, path, fetch):
        for _ in range(self._times - 1):
            try:
                return fetch(path)
            except FetchError:
                continue
        return fetch(path)
