"""Another team's subclass, which uses the private names of its base for values of its own."""

from __future__ import annotations

from typing import Any

OWN = "a value of the subclass"
_PUBLIC = {"balance", "entries", "limit", "deposit", "withdraw"}


def stored_names(account: Any, base: type) -> set[str]:
    """The attributes that the account itself stores, as they are stored."""
    slots = base.__dict__.get("__slots__", ())
    names = set(getattr(account, "__dict__", {})) | {slots if isinstance(slots, str) else ""} | (set() if isinstance(slots, str) else set(slots))
    return {_stored(name, base) for name in names if name} - _PUBLIC


def private_names(base: type, account: Any) -> set[str]:
    """The private names of `base`, attributes and methods, as they are spelled in its body."""
    own = {name for name in vars(base) if name.startswith("_") and not name.endswith("__")}
    prefix = f"_{base.__name__.lstrip('_')}__"
    spelled = {"__" + name[len(prefix) :] if name.startswith(prefix) else name for name in own | stored_names(account, base)}
    return spelled - _PUBLIC


def subclass_with(base: type, names: set[str]) -> Any:
    """A subclass of `base` whose body assigns a value of its own to each of `names`."""
    lines = ["class Savings(Account):", "    def __init__(self, limit=0):", "        super().__init__(limit)"]
    lines += [f"        self.{name} = OWN" for name in sorted(names)]
    lines += ["    def own_values(self):", f"        return {{{', '.join(f'{name!r}: self.{name}' for name in sorted(names))}}}"]
    namespace: dict[str, Any] = {"Account": base, "OWN": OWN, "__name__": "savings"}
    exec("\n".join(lines), namespace)
    return namespace["Savings"]


def collision(names: set[str]) -> str:
    """What a subclass that uses `names` has done."""
    shared = sorted(name for name in names if not name.startswith("__"))
    used = " and ".join(f"self.{name}" for name in shared[:2]) or "the same names"
    return f"a subclass keeps values of its own as {used}, and the account no longer works"


def _stored(name: str, base: type) -> str:
    return f"_{base.__name__.lstrip('_')}{name}" if name.startswith("__") and not name.endswith("__") else name
