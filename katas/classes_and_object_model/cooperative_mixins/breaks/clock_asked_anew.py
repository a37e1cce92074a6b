"""The clock is asked whenever somebody looks.

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
        return self.clock()
