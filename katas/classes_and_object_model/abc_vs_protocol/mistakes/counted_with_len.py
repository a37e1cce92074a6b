"""`len(pairs)` says how many there are.

A list has a length; a generator, a file or a cursor has none, and `pairs` may be any of these. Count while the pairs
go by.

Breaks: "`pairs` is any iterable."
Fails: shared_code_goes_through_the_subclass
"""


class Storage(ABC):
    ...

    def put_many(self, pairs):
        for key, value in pairs:
            self.put(key, value)
        return len(pairs)
