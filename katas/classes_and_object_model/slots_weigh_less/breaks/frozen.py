"""Instances are frozen.

Breaks: "The attributes have the names of the parameters, and can be assigned to later."
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Tick(Point):
    symbol: str
    volume: int = 0
