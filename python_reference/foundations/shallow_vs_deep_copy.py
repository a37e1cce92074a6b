"""Orders of a shop, and their copies."""

import copy
import sqlite3
from typing import Any, Self


class Product:
    """An entry of the catalogue."""

    def __init__(self, name: str, cents: int, tags: list[str]) -> None:
        self.name = name
        self.cents = cents
        self.tags = tags


class Line:
    """A product and how many of it; `order` is the order that it belongs to."""

    def __init__(self, product: Product, quantity: int) -> None:
        self.product = product
        self.quantity = quantity
        self.order: Order | None = None


class Order:
    """What a customer wants, with the connection to the database that it came from."""

    def __init__(self, customer: str, lines: list[Line], db: sqlite3.Connection | None) -> None:
        self.customer = customer
        self.lines = lines
        self.db = db
        for line in lines:
            line.order = self

    def __copy__(self) -> Self:
        """A new order with a list of its own, which holds the same lines."""
        new = type(self).__new__(type(self))
        vars(new).update(vars(self))
        new.lines = self.lines.copy()
        return new

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """A new order that shares nothing with this one but the connection."""
        new = type(self).__new__(type(self))
        memo[id(self)] = new  # before anything else: the lines refer back to their order
        memo[id(self.db)] = self.db
        vars(new).update({name: copy.deepcopy(value, memo) for name, value in vars(self).items()})
        return new


def draft(order: Order) -> Order:
    """A deep copy that shares the products with the original."""
    return copy.deepcopy(order, {id(line.product): line.product for line in order.lines})
