"""Both policies wrap a fetch, so one derives from the other.

A cache does not retry, and `isinstance(cache, Retry)` says that it does. What two classes have in common can be a protocol
that both match, or a function that both call.

Breaks: "`Client`, the codecs and the policies do not inherit from one another, and no class inherits from `Client`."
Fails: inheritance_where_it_is_true
"""


class Cache(Retry):
    ...

    def __init__(self):
        super().__init__(1)
        self._answers = {}
