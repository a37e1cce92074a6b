"""All storages share their values.

Breaks: "`get` raises `KeyError` for a key that was not put."
"""


class MemoryStorage(Storage):
    ...

    _values = {}

    def __init__(self, region):
        self._region = region
