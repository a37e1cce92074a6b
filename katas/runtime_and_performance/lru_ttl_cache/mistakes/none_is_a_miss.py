"""`None` from the dict means that there is nothing.

It may also be the answer: "no price known" took as long to find out as any other, and it is worked out again with every call. Ask the
dict for the key, or store a pair, which is never None.

Breaks: "It calls the function, stores the result, `None` included, and returns it."
Fails: equal_arguments_are_asked_once
"""


class _Cached(Generic[_R]):
    def _store(self, args: tuple[Hashable, ...], result: _R) -> None:
        if result is None:
            return
        with self._lock:
            self._entries[args] = result, self._clock()
            self._entries.move_to_end(args)
            if len(self._entries) > self._maxsize:
                self._entries.popitem(last=False)

    ...
