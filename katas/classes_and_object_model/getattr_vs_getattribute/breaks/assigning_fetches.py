"""What is assigned is kept, but fetches.

Breaks: "Reading what the record has, assigned or fetched, runs none of your code."
"""


class Record:
    def __setattr__(self, name, value):
        self.__dict__.setdefault("_assigned", {})[name] = value
        if name.startswith("_") or name == "key":
            self.__dict__[name] = value

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self._assigned:
            return self._assigned[name]
        if not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                if column not in self._assigned:
                    self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
