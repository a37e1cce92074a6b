"""Without a note it is None.

Breaks: "`NoteMixin` takes `note`, `""` by default, and keeps it as `note`."
"""


class NoteMixin:
    ...

    def __init__(self, *, note=None, **rest):
        super().__init__(**rest)
        self.note = note
