"""A storage that cannot put is a read-only storage.

Nobody who holds a Storage can know that: `put_many` calls `put`, and would find out late. Marked were only
{{an_unfinished_storage_is_refused: marked as abstract in Storage}}. What callers rely on belongs into the contract.

Breaks: "`get(key)`, `put(key, value)` and the property `region` are abstract."
Fails: an_unfinished_storage_is_refused
"""


class Storage(ABC):
    ...

    def put(self, key, value):
        raise NotImplementedError
