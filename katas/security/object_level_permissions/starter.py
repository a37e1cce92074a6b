"""Permissions for single objects: nothing is allowed unless a rule allows it."""

from __future__ import annotations


class LoginRequired(Exception):
    """Nobody is logged in: 401."""


class Forbidden(Exception):
    """This user may see the invoice, and may not do this to it: 403."""


class NotFound(Exception):
    """There is no such invoice, or this user may not know that there is: 404."""


class Guard:
    """Decides who may do what to which invoice, and stands before the handlers."""

    def __init__(self, load, record=None):
        self._load = load

    def permit(self, action, rule):
        """Let a further rule say yes to this action."""
        # TODO: nobody asks the rules yet

    def may(self, user, action, invoice):
        """Whether this user may do this to this invoice."""
        return user is not None  # TODO: logged in is not the same as allowed

    def visible(self, user, invoices):
        """Those of the invoices that this user may view."""
        return list(invoices)

    def requires(self, action):
        """Decorate a handler: it runs only for users who may do this to the invoice that they name."""

        def decorate(handler):
            def guarded(user, invoice_id, *args, **kwargs):
                return handler(user, self._load(invoice_id), *args, **kwargs)

            return guarded

        return decorate
