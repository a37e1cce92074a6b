"""Messages that go astray.

Owns: the ways in which messages may arrive, and listing them all. Does not own: how they are handled.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ..calls import one_line


class Delivery:
    """One way in which `messages` may arrive. Iterating gives what arrives, in that order.

    plan: positions in `messages` in the order of arrival; one that stands twice is a
    duplicate, one that is missing is lost.  Each arrival is a fresh copy, as off a wire, unless
    `copies` is False.
    lost, duplicated: positions.  reordered: whether first arrivals are out of order.
    """

    def __init__(self, messages: Sequence[Any], plan: Iterable[int], *, copies: bool = True) -> None:
        self.messages = list(messages)
        self.plan = tuple(plan)
        self._copies = copies
        first = list(dict.fromkeys(self.plan))
        self.lost = [n for n in range(len(self.messages)) if n not in first]
        self.duplicated = [n for n in first if self.plan.count(n) > 1]
        self.reordered = first != sorted(first)

    def __iter__(self) -> Iterator[Any]:
        import copy

        for position in self.plan:
            message = self.messages[position]
            yield copy.deepcopy(message) if self._copies else message

    def __len__(self) -> int:
        return len(self.plan)

    def to(self, handler: Callable[[Any], Any]) -> list[Any]:
        """Hand every arrival to `handler`; what it returned, in the order of arrival."""
        return [handler(message) for message in self]

    def __str__(self) -> str:
        arrivals = " ".join(str(position + 1) for position in self.plan) or "nothing"
        facts = [
            f"{word} {', '.join(str(n + 1) for n in positions)}"
            for word, positions in (("lost", self.lost), ("twice", self.duplicated))
            if positions
        ]
        facts += ["reordered"] if self.reordered else []
        return one_line(f"arrives {arrivals} ({'; '.join(facts) or 'as sent'})", 76)

    def __repr__(self) -> str:
        return f"<Delivery {self}>"


def deliveries(
    messages: Sequence[Any],
    *,
    duplicated: int = 1,
    lost: int = 0,
    reordered: bool = True,
    at_most: int = 2_000,
    copies: bool = True,
) -> list[Delivery]:
    """Every delivery of `messages` with at most so many duplicates and losses.

    reordered=False keeps first arrivals in order; a duplicate then comes anywhere after its original.
    The order is fixed, the undisturbed delivery first, and fewer disturbances come first.
    Raises ValueError if there are more than `at_most`: five messages with one duplicate are 1,920.
    """
    found: list[Delivery] = []
    for plan in _plans(len(messages), lost, duplicated):
        if reordered or _first_in_order(plan):
            found.append(Delivery(messages, plan, copies=copies))
            if len(found) > at_most:
                raise ValueError(f"more than {at_most:,} deliveries; take fewer messages or disturbances")
    return found


def _plans(messages: int, lost: int, duplicated: int) -> Iterator[tuple[int, ...]]:
    """The positions of so many messages in every order of arrival, those with fewer disturbances first."""
    positions = range(messages)
    for losses, extra in sorted(itertools.product(range(lost + 1), range(duplicated + 1)), key=sum):
        for gone in itertools.combinations(positions, losses):
            kept = [n for n in positions if n not in gone]
            for twice in itertools.combinations_with_replacement(kept, extra):
                yield from _arrangements(sorted([*kept, *twice]))


def _arrangements(items: list[int], chosen: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The distinct orders of sorted `items`, in lexical order."""
    if not items:
        yield chosen
    for index, item in enumerate(items):
        if index == 0 or items[index - 1] != item:
            yield from _arrangements(items[:index] + items[index + 1 :], (*chosen, item))


def _first_in_order(plan: tuple[int, ...]) -> bool:
    first = list(dict.fromkeys(plan))
    return first == sorted(first)
