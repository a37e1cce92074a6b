"""An abstract class holds no code, so put_many stands in each storage.

That is the rule for interfaces in other languages. An abstract class in Python may have finished methods beside
abstract ones; they call what the subclass will provide. The next storage has
{{shared_code_goes_through_the_subclass: put_many of a storage that has get, put and region}} to inherit.

Breaks: "`put_many(pairs)` is shared code"
Fails: shared_code_goes_through_the_subclass
"""


class Storage(ABC):
    ...
    del put_many


class MemoryStorage(Storage):
    ...

    def put_many(self, pairs):
        count = 0
        for key, value in pairs:
            self.put(key, value)
            count += 1
        return count
