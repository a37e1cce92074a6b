"""The time is that of the first look.

Breaks: "`created` is what `clock()` returned when the object was made"
"""


class TimestampMixin:
    ...

    def __init__(self, *, clock, **rest):
        super().__init__(**rest)
        self.clock = clock
        self.saved = None

    @property
    def created(self):
        if not hasattr(self, "_created"):
            self._created = self.clock()
        return self._created
