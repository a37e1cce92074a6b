"""0 is None.

Breaks: "returns the value that the transaction sees"
"""

class Tx:
    ...

    def read(self, key):
        version = self._seen(key)
        return version.value or None if version is not None else None
