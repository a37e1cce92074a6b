"""Spies: which calls were made, with what, by whom and in which order.

    send = calls.Spy(returns=True)
    solution.notify(["ann", "bob"], send)
    expect(send.first_arguments).named("who was told").equals(["ann", "bob"])

Owns: stand-ins for functions (`Spy`), spying on what is there (`spy_on`), one order over
several of them (`Journal`); and showing values on one line (`one_line`, `safe_repr`, `is_plain`),
which other probes use too.
Does not own: failing on purpose (`faults`), log records (`logs`), how a value is shown in a
verdict (`_render`).
"""

from ._journal import Call, Entry, Journal
from ._showing import is_plain, one_line, safe_repr
from ._spy import Spy
from ._spying import spy_on

__all__ = ["Call", "Entry", "Journal", "Spy", "is_plain", "one_line", "safe_repr", "spy_on"]

# Told by where they are imported from, and guarded by it: their attributes are records of a check (`_permitted`).
for _class in (Call, Entry, Journal, Spy):
    _class.__module__ = __name__
