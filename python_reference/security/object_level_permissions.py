"""Permissions for single objects: nothing is allowed unless a rule allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

_Rule = Callable[[int, Any], Any]
_Record = Callable[[int | None, str, Any, str], Any]


class LoginRequired(Exception):
    """Nobody is logged in: 401."""


class Forbidden(Exception):
    """This user may see the invoice, and may not do this to it: 403."""


class NotFound(Exception):
    """There is no such invoice, or this user may not know that there is: 404."""


class Guard:
    """Decides who may do what to which invoice, and stands before the handlers."""

    def __init__(self, load: Callable[[Any], Any], record: _Record | None = None) -> None:
        self._load = load
        self._record = record
        self._rules: dict[str, list[_Rule]] = {}

    def permit(self, action: str, rule: _Rule) -> None:
        """Let a further rule say yes to this action."""
        self._rules.setdefault(action, []).append(rule)

    def may(self, user: int | None, action: str, invoice: Any) -> bool:
        """Whether this user may do this to this invoice."""
        return user is not None and any(_says_yes(rule, user, invoice) for rule in self._rules.get(action, ()))

    def visible(self, user: int | None, invoices: Iterable[Any]) -> list[Any]:
        """Those of the invoices that this user may view."""
        return [invoice for invoice in invoices if self.may(user, "view", invoice)]

    def requires(self, action: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Decorate a handler: it runs only for users who may do this to the invoice that they name."""

        def decorate(handler: Callable[..., Any]) -> Callable[..., Any]:
            @wraps(handler)
            def guarded(user: int | None, invoice_id: Any, *args: Any, **kwargs: Any) -> Any:
                invoice, refusal = self._admit(user, action, invoice_id)
                if self._record is not None:
                    self._record(user, action, invoice_id, type(refusal).__name__ if refusal else "allowed")
                if refusal:
                    raise refusal
                return handler(user, invoice, *args, **kwargs)

            return guarded

        return decorate

    def _admit(self, user: int | None, action: str, invoice_id: Any) -> tuple[Any, Exception | None]:
        """The invoice, and the reason why the handler must not have it."""
        if user is None:
            return None, LoginRequired()
        invoice = self._load(invoice_id)
        if invoice is None:
            return None, NotFound("no such invoice")
        if self.may(user, action, invoice):
            return invoice, None
        return invoice, Forbidden() if self.may(user, "view", invoice) else NotFound("no such invoice")


def _says_yes(rule: _Rule, user: int, invoice: Any) -> bool:
    try:
        return bool(rule(user, invoice))
    except Exception:
        return False
