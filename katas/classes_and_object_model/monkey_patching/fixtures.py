"""What gets patched: a module, classes and objects of a shop."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def charge(cents):
    """Charge a card."""
    return f"charged {cents}"


def fake(*args: Any) -> str:
    """What tests put in its place."""
    return "fake"


class Shop:
    """A parent, with every kind of attribute."""

    currency = "EUR"
    manager = None

    @staticmethod
    def vat(net):
        return net // 5

    @classmethod
    def named(cls):
        return cls.__name__

    @property
    def open(self):
        return True

    def greet(self):
        return "hello"


class CornerShop(Shop):
    """A child with nothing of its own."""


def billing() -> ModuleType:
    """A new module."""
    module = ModuleType("billing")
    module.charge = charge
    module.LIMIT = 0
    return module


def importing(**names: Any) -> ModuleType:
    """A module that has imported names from elsewhere."""
    module = ModuleType("orders")
    vars(module).update(names)
    return module


class Rate:
    """A callable that equals another one with the same percentage."""

    def __init__(self, percent: int) -> None:
        self.percent = percent

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rate) and other.percent == self.percent

    def __hash__(self) -> int:
        return hash(self.percent)

    def __call__(self, cents: int) -> int:
        return cents * self.percent // 100


class TestFailed(Exception):
    """What a test raises that fails."""


class Stopped(BaseException):
    """As KeyboardInterrupt: not a subclass of Exception."""
