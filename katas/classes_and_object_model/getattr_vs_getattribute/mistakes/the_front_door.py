"""Lazy loading belongs into `__getattribute__`.

That method is asked for every read of every attribute, `key` included, and does in Python what the interpreter does in C. The row
is needed once, when something is missing: that is what `__getattr__` is for.

Fails: what_is_there_runs_none_of_your_code
"""


class Record:
    def __init__(self, key: Any, fetch: Callable[[Any], dict[str, Any]]) -> None:
        self.key = key
        self._fetch = fetch
        self._fetched = False

    def __getattribute__(self, name: str) -> Any:
        own = object.__getattribute__(self, "__dict__")
        if name not in own and not name.startswith("__") and not own["_fetched"]:
            row = own["_fetch"](own["key"])
            own["_fetched"] = True
            for column, value in row.items():
                own.setdefault(column, value)
        return object.__getattribute__(self, name)
