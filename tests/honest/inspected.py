# Looks at signatures, members, sources and annotations of its own things.
# shared: passed
# split: passed
from honest import *
import inspect
import typing


class Shop:
    """Sells."""

    open: bool = True

    def sell(self, item: str, /, count: int = 1, *, price: "float" = 1.5) -> None:
        """Sell one."""

    @property
    def stock(self) -> int:
        return 0

    @classmethod
    def make(cls):
        return cls()


signature = inspect.signature(Shop.sell)
assert str(signature.parameters["count"]) == "count: int = 1"
bound = signature.bind(Shop(), "pen", price=2)
bound.apply_defaults()
assert bound.arguments["count"] == 1
assert typing.get_type_hints(Shop.sell)["price"] is float
members = dict(inspect.getmembers(Shop))
assert inspect.isfunction(members["sell"]) and isinstance(members["stock"], property) and inspect.ismethod(Shop.make)
assert inspect.getdoc(Shop) == "Sells." and "def sell" in inspect.getsource(Shop)
assert inspect.getmodule(Shop).__name__ == Shop.__module__ and inspect.getfile(Shop).endswith(".py")
assert inspect.getattr_static(Shop(), "stock") is vars(Shop)["stock"]


def outer():
    held = 1

    def inner():
        return held

    return inner


assert inspect.getclosurevars(outer()).nonlocals == {"held": 1}
