"""`dict.get` is what get needs.

It answers None for a key that is not there, and for a key whose value is None: the caller cannot tell a lost backup
from an empty one. Square brackets raise the KeyError that the contract asks for. Whoever fulfils a contract fulfils
its errors, too; no abstract method checks that.

Breaks: "`get` raises `KeyError` for a key that was not put."
Fails: a_memory_storage_keeps_values
"""


class MemoryStorage(Storage):
    ...

    def get(self, key):
        return self._values.get(key)
