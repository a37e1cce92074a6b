"""A key of a subclass is called ApiKey.

Breaks: "For an object of a subclass of `ApiKey`, `repr` begins with the name of that subclass."
"""


class ApiKey:
    ...

    def __repr__(self):
        return f"<ApiKey {self}>"
