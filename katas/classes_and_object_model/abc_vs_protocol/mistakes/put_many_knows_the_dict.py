"""MemoryStorage knows its dict, so it updates it at once.

Then a subclass that overrides `put`, to check or to log a value, is passed over: after `put_many` its storage had
{{shared_code_goes_through_the_subclass: a MemoryStorage whose put was overridden, after put_many}}. One method is the
way in; the others use it.

Breaks: "for each pair `(key, value)`, in their order, it calls `put` of the object"
Fails: shared_code_goes_through_the_subclass
"""


class MemoryStorage(Storage):
    ...

    def put_many(self, pairs):
        pairs = list(pairs)
        self._values.update(pairs)
        return len(pairs)
