"""Failures on purpose: a dependency that fails, messages that go astray, a process that dies.

    def run(point):
        with point:
            solution.save_all(folder, rows, replace=point.watch(os.replace))

    for point in faults.crash_points(run):
        expect(len(os.listdir(folder))).at_most(1)

Owns: callables that fail at chosen calls (`FailOn`, `fail_first`), plans of delivery
(`Delivery`, `deliveries`), and running a function up to each of its crash points (`crash_points`).
Does not own: recording calls (`calls.Spy(side_effect=FailOn(...))` does both).

Everything fails at the same places on every run: nothing here is drawn at random.
"""

from ._child import ChildFailed
from ._crash import Crash, CrashPoint, crash_points
from ._delivery import Delivery, deliveries
from ._failing import FailOn, fail_first

__all__ = ["ChildFailed", "Crash", "CrashPoint", "Delivery", "FailOn", "crash_points", "deliveries", "fail_first"]

# Told by where they are imported from, whichever file they are in.
for _class in (ChildFailed, Crash, CrashPoint, Delivery, FailOn):
    _class.__module__ = __name__
