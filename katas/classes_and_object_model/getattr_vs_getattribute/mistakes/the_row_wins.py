"""`self.__dict__.update(row)` loads the row.

It also replaces what was assigned before. The corrected city is gone, {{what_was_assigned_stays: city, assigned before the fetch}} is back, and which of the two you see depends on who read which attribute first. `setdefault` leaves alone what is
there.

Breaks: "What was assigned to an attribute before the fetch is still there after it."
Fails: what_was_assigned_stays
"""


class Record:
    def __getattr__(self, name: str) -> Any:
        if not name.startswith("__") and not self._fetched:
            self.__dict__.update(self._fetch(self.key), _fetched=True)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(name)

    ...
