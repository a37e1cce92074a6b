"""A reader who comes back gets what is published from now on.

What happened while the connection was broken is never shown. The browser says which event it has got, in
`Last-Event-ID`, and a short history closes the gap. If your code looks for it: in the scope, names are bytes in lower case.

Fails: a_reconnect_misses_nothing, a_gap_is_told
"""


class Feed:
    ...

    def _position(self, scope: Mapping[str, Any]) -> int | None:
        return self._last
