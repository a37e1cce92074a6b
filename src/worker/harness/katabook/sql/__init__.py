"""What is sent to SQLite: every statement, in order, with the learner's line that sent it.

    with sql.record(connection) as recording:
        solution.titles_by_author(connection)
    expect(recording.count).named("queries").equals(2)

Owns: connections that record (`connect`), recordings of what happened on them
(`record`, `observe`, `count`, `record_opened`), virtual-machine steps (`steps`) and
query plans (`plan`).
Does not own: other databases, or deciding whether a number is too large.

How nothing gets lost: statements are noted as they are handed over, by a cursor subclass
that every method of the connection leads to. A factory class given by the caller is
combined with ours so that ours stands right in front of sqlite3's, behind whatever the
caller overrides. While a recording is open SQLite's own trace callback runs beside it: it
supplies what Python sends by itself (the implicit BEGIN, the COMMIT of `commit()` and
`with conn`), and any statement that came by a foreign cursor.
Transaction control: https://docs.python.org/3/library/sqlite3.html#transaction-control

Errors: TypeError where a recording is asked of a connection that `connect` did not make; what
the code under observation raises comes through, and is in `Statement.error` as well.
"""

from ._connections import RecordingConnection, RecordingCursor, connect
from ._observing import before_each, count, observe, record, record_opened, unrecorded
from ._plan import Plan, plan
from ._recording import Recording
from ._statement import Statement
from ._steps import StepMeter, counting_steps, steps
from ._transactions import OpenTransaction

__all__ = [
    "OpenTransaction", "Plan", "Recording", "RecordingConnection", "RecordingCursor", "Statement", "StepMeter",
    "before_each", "connect", "count", "counting_steps", "observe", "plan", "record", "record_opened", "steps",
    "unrecorded",
]

# Told by where they are imported from, whichever file they are in.
for _class in (OpenTransaction, Plan, Recording, RecordingConnection, RecordingCursor, Statement, StepMeter):
    _class.__module__ = __name__
