"""A failure counts for one second more.

Breaks: "A failure counts while it is less than `window` seconds older than that."
"""


class _Track:
    ...

    def _is_over(self, time: int, now: int) -> bool:
        return now - time > self._window
