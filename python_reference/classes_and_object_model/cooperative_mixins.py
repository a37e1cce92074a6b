"""Small abilities that can be mixed into any document, in any order."""

from collections.abc import Callable
from typing import Any


class Document:
    """Has a title and can be saved. Other programs use it: it stays as it is."""

    def __init__(self, *, title: str) -> None:
        self.title = title

    def save(self) -> str:
        """Save it, and return a receipt."""
        return f"saved {self.title}"


class AuditMixin:
    """Keeps a list of who has saved what."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        order = cls.__mro__
        if Document in order and order.index(Document) < order.index(AuditMixin):
            raise TypeError(f"{cls.__name__}: AuditMixin stands behind Document, which calls nobody")

    def __init__(self, *, user: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.user = user
        self.trail: list[tuple[str, str]] = []

    def save(self) -> str:
        """Save it, and enter who did."""
        receipt: str = super().save()  # type: ignore[misc]  # of the class that comes next
        self.trail.append((self.user, receipt))
        return receipt


class TimestampMixin:
    """Knows when it was made and when it was saved."""

    def __init__(self, *, clock: Callable[[], float], **rest: Any) -> None:
        super().__init__(**rest)
        self.clock = clock
        self.created = clock()
        self.saved: float | None = None

    def save(self) -> str:
        """Save it, and note the time."""
        receipt: str = super().save()  # type: ignore[misc]  # of the class that comes next
        self.saved = self.clock()
        return receipt


class NoteMixin:
    """Has a note."""

    def __init__(self, *, note: str = "", **rest: Any) -> None:
        super().__init__(**rest)
        self.note = note


class Invoice(AuditMixin, TimestampMixin, NoteMixin, Document):
    """A document with a number and all three abilities."""

    def __init__(self, *, number: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.number = number
