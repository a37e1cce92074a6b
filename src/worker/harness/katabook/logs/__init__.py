"""What code reports: log records, warnings, and what it prints.

    with logs.capture() as seen:
        solution.charge(card)
    expect([record.message for record in seen.at("ERROR")]).equals(["card declined"])

Owns: `capture`, which collects them and puts the logging configuration back afterwards.
Does not own: deciding what should have been reported, or the engine's own capture of output.

Every logger is seen, whatever its handlers and its `propagate` say, since records are taken
where a logger hands them to handlers (`Logger.callHandlers`), after its level and filters:
https://docs.python.org/3/howto/logging.html#logging-flow
"""

from ._captured import Captured, Printed, Record, Warned
from ._capturing import capture

__all__ = ["Captured", "Printed", "Record", "Warned", "capture"]

# Told by where they are imported from, whichever file they are in.
for _class in (Captured, Printed, Record, Warned):
    _class.__module__ = __name__
