"""Hierarchies, as dicts of names, and as the classes that Python makes of them."""

from __future__ import annotations

import random

Bases = dict[str, list[str]]

DIAMOND: Bases = {"Base": [], "Both": ["Left", "Right"], "Right": ["Base"], "Left": ["Base"]}
LONG: Bases = {"Memo": ["Letter", "Signed"], "Letter": ["Page"], "Page": ["Sheet"], "Sheet": [], "Signed": []}
LISTED: Bases = {"Invoice": ["Bill", "Dated"], "Bill": ["Dated", "Numbered"], "Dated": [], "Numbered": []}
WAITING: Bases = {"Offer": ["Draft", "Private", "Text"], "Draft": ["Text"], "Private": [], "Text": []}
LEFTMOST: Bases = {"All": ["Cut", "Dry", "Air"], "Air": [], "Bed": [], "Cut": ["Air"], "Dry": ["Bed"]}

TURNED: Bases = {"Odd": ["Base", "Left"], "Left": ["Base"], "Base": []}
CROSSED: Bases = {"Odd": ["Elm", "Fir"], "Elm": ["Left", "Right"], "Fir": ["Right", "Left"], "Left": [], "Right": []}
TWICE: Bases = {"Odd": ["Base", "Base"], "Base": []}
BELOW: Bases = {"Child": ["Odd"], **TURNED}


def real(name: str, bases: Bases, made: dict[str, type] | None = None) -> type:
    """The class itself. Each has a method `here` that returns its name; TypeError if Python refuses."""
    made = {} if made is None else made
    if name not in made:
        parents = tuple(real(base, bases, made) for base in bases[name])
        made[name] = type(name, parents, {"here": lambda self, name=name: name})
    return made[name]


def order(name: str, bases: Bases) -> list[str] | None:
    """The order that Python gives the class, without object; None if it refuses the class or an ancestor."""
    try:
        return [c.__name__ for c in real(name, bases).__mro__[:-1]]
    except TypeError:
        return None


def landing(owner: str, name: str, bases: Bases) -> str | None:
    """Where a call of super().here() in `owner` ends, for an object of the class `name`."""
    cls = real(name, bases)
    written = next(c for c in cls.__mro__ if c.__name__ == owner)
    try:
        return super(written, cls()).here()
    except AttributeError:
        return None


def drawn(draw: random.Random, count: int) -> list[tuple[str, Bases]]:
    """Hierarchies of three to seven classes, the small ones first, each with the class of most ancestors."""
    found = []
    for _ in range(count):
        names = draw.sample(["Ash", "Bay", "Elm", "Fir", "Oak", "Sal", "Yew"], draw.randint(3, 7))
        bases = {name: draw.sample(names[:i], min(i, draw.choice((1, 1, 2, 2, 3)))) for i, name in enumerate(names)}
        shuffled = draw.sample(names, len(names))
        found.append((names[-1], {name: bases[name] for name in shuffled}))
    return sorted(found, key=lambda pair: len(pair[1]))


def written(bases: Bases) -> str:
    """The class statements, bases before their subclasses."""
    lines: list[str] = []
    rest = dict(bases)
    while rest:
        name = next(n for n in rest if not any(base in rest for base in rest[n]))
        lines.append(f"class {name}({', '.join(rest.pop(name))})".replace("()", ""))
    return "; ".join(lines)
