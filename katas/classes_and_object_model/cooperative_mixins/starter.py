"""Small abilities that can be mixed into any document, in any order."""


class Document:
    """Has a title and can be saved. Other programs use it: it stays as it is."""

    def __init__(self, *, title):
        self.title = title

    def save(self):
        """Save it, and return a receipt."""
        return f"saved {self.title}"


class AuditMixin:
    """Keeps a list of who has saved what."""

    def __init__(self, *, user, **rest):
        # TODO: who takes `rest`?
        self.user = user
        self.trail = []

    # TODO: extend save.


class TimestampMixin:
    """Knows when it was made and when it was saved."""

    # TODO


class NoteMixin:
    """Has a note."""

    # TODO


class Invoice:
    """A document with a number and all three abilities."""

    # TODO
