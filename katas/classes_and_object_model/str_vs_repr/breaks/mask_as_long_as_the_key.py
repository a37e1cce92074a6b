"""The mask tells how long the key is.

Breaks: "`str(key)` is `****` and the last four characters of the value"
"""


class ApiKey:
    ...

    def __str__(self):
        return "*" * max(4, len(self.value) - 4) + (self.value[-4:] if len(self.value) >= 12 else "")
