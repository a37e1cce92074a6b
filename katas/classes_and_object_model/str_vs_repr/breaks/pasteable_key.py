"""The repr of a key looks like a call.

Breaks: "`repr(key)` has the same between `<ApiKey ` and `>`"
"""


class ApiKey:
    ...

    def __repr__(self):
        return f"{type(self).__name__}('{self}')"
