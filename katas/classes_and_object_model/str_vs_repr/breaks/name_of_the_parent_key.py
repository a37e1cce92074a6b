"""A key of a subclass is called ApiKey.

Breaks: "For an object of a subclass of `ApiKey`, `repr` shows the name of that subclass in the place of `ApiKey`."
"""


class ApiKey:
    ...

    def __repr__(self):
        return f"<ApiKey {self}>"
