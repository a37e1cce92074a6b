"""How much work code does, counted in bytecode instructions: growth without a clock.

Owns: counting the instructions that a call executes (`count`, `profile`), and naming the
order in which such counts grow (`growth`, `measure`).
Does not own: work done inside one instruction. `x in some_list`, `sorted(...)` and `a + b` of
two lists are one instruction each, however long they take: count comparisons or copies with
`katabook.counting` where that is the point. Other threads than the calling one are not counted.

The numbers repeat exactly for the same code and input, from the first call to the last, also
when the interpreter has specialised the code. They differ between minor versions, which compile
the same source differently: compare counts of one run with each other, never with a constant.
"""

from ._count import Steps, count, measure, profile
from ._growth import ORDERS, Growth, growth

__all__ = ["ORDERS", "Growth", "Steps", "count", "growth", "measure", "profile"]

# Told by where they are imported from, whichever file they are in.
for _class in (Growth, Steps):
    _class.__module__ = __name__
