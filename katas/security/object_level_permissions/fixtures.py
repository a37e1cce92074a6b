"""An accounting service: five users, seventeen invoices, and rules about them."""

from __future__ import annotations

from typing import Any

USERS = {0: "Ann", 1: "Bob", 2: "Cleo", 3: "Mallory", 4: "Dana"}
ACTIONS = ("view", "edit", "approve", "comment", "purge")


class Unreadable(Exception):
    """Data of an invoice that a rule cannot make sense of."""


class Invoice:
    """One invoice. It has a length, the number of its lines, and a new one has none."""

    def __init__(self, number: int, owner: int | None, team: str | None, lines: int) -> None:
        self.number, self.owner, self.team, self.lines = number, owner, team, lines
        self.title = f"invoice {number} of {USERS.get(owner, 'nobody')}" if owner is not None else f"invoice {number} of nobody"
        self.archived = number % 4 == 3
        self.approvers = {1: number % 2 == 0} if number % 3 == 0 else None
        self.partners: dict[int, bool] = {}
        self.tags: list[str] = ["shared"] * (number % 5 == 0)

    def __len__(self) -> int:
        return self.lines

    def __eq__(self, other: object) -> bool:
        """Invoices of one team count as equal, for a report. So they cannot be hashed."""
        return self.team == getattr(other, "team", None)

    def __repr__(self) -> str:
        return f"<{self.title}>"


class Service:
    """The invoices by their numbers, and what is true of the users at the moment."""

    def __init__(self) -> None:
        self.teams: dict[int, str | None] = {0: "blue", 1: "blue", 2: "red", 3: None, 4: None}
        self.auditors = {4}
        self.invoices = {}
        for number in range(4700, 4716):
            owner = (0, 1, 2, 3, None)[number % 5 if number % 7 else 4]
            team = {0: "blue", 1: "blue", 2: "red"}.get(owner) if owner is not None else ("red" if number % 2 else "green")
            self.invoices[number] = Invoice(number, owner, team, number % 3)
        self.invoices[0] = Invoice(0, 2, "red", 1)
        self.loaded: list[Any] = []
        self.asked: list[tuple[Any, str]] = []
        self.judged: list[Any] = []

    def load(self, number: Any) -> Invoice | None:
        """A new object each time, as from a database."""
        self.loaded.append(number)
        found = self.invoices.get(number)
        return Invoice(number, found.owner, found.team, found.lines) if found is not None else None

    def rules(self) -> list[tuple[str, Any]]:
        def partner(user: Any, invoice: Any) -> Any:
            return invoice.partners[user]  # KeyError for everybody

        def owner(user: Any, invoice: Any) -> Any:
            return invoice.owner == user

        def team(user: Any, invoice: Any) -> Any:
            return invoice.team is not None and self.teams[user] == invoice.team

        def auditor(user: Any, invoice: Any) -> Any:
            return user in self.auditors

        def open_and_own(user: Any, invoice: Any) -> Any:
            return invoice.owner == user and not invoice.archived

        def helper(user: Any, invoice: Any) -> Any:
            return user == 2 and invoice.tags

        def approver(user: Any, invoice: Any) -> Any:
            if invoice.number % 3 == 1:
                raise Unreadable(invoice)
            return invoice.approvers[user]  # KeyError or TypeError for all who are not asked

        def tagged(user: Any, invoice: Any) -> Any:
            return invoice.tags  # a list, perhaps an empty one

        plan = [("view", partner), ("view", owner), ("view", team), ("view", auditor), ("edit", open_and_own), ("edit", helper), ("approve", approver), ("approve", auditor), ("comment", tagged)]
        return [(action, self._counted(rule)) for action, rule in plan]

    def right(self, user: Any, action: str, invoice: Invoice) -> bool:
        """The truth about `may`."""
        if user is None:
            return False
        mine, team, auditor = invoice.owner == user, invoice.team is not None and self.teams[user] == invoice.team, user in self.auditors
        if action == "view":
            return mine or team or auditor
        if action == "edit":
            return (mine and not invoice.archived) or (user == 2 and bool(invoice.tags))
        if action == "approve":
            return bool(invoice.approvers and invoice.approvers.get(user)) or auditor
        return action == "comment" and bool(invoice.tags)

    def _counted(self, rule: Any) -> Any:
        def asked(user: Any, invoice: Any) -> Any:
            self.asked.append((user, rule.__name__))
            self.judged.append(invoice)
            return rule(user, invoice)

        return asked
