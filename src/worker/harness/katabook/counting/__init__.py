"""Values that count what is done to them.

    tally = counting.Tally()
    solution.unique(counting.counted(words, tally))
    expect(tally.comparisons).named("comparisons").equals(0)

Owns: `Tally` (the counts), `Counted` (one value), `CountedList`, `Pulls` and `AsyncPulls`
(what is taken from an iterator).
Does not own: calls of functions (`calls`), bytecode steps (`steps`).

Looking at such a value counts too: read the tally before showing the value. All counts are
numbers of operations; they are exact and the same on every machine.
"""

from ._lists import CountedList, counted_list
from ._pulls import AsyncPulls, Pulls, TooManyPulls
from ._tally import Tally
from ._values import Counted, bare, counted, tally_of

__all__ = [
    "AsyncPulls", "Counted", "CountedList", "Pulls", "Tally", "TooManyPulls", "bare", "counted", "counted_list",
    "tally_of",
]

# Told by where they are imported from, whichever file they are in.
for _class in (AsyncPulls, Counted, CountedList, Pulls, Tally, TooManyPulls):
    _class.__module__ = __name__
