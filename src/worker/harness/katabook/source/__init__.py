"""Facts of the learner's source and bytecode: structure, never formatting.

Owns: `of` (facts of the syntax tree: functions, classes, calls, literals, handlers, ...) and the
bytecode of functions in a vocabulary that is the same for all supported minor versions.
Does not own: what happens when the code runs (`steps`, `threads`, `calls`).

Nothing here imports or runs the code it looks at.
"""

from ._bytecode import Op, Update, instructions, loads_constant, steps_between_read_and_write, updates
from ._tree import Call, Class, Except, Facts, Function, Import, Note, of

__all__ = [
    "Call", "Class", "Except", "Facts", "Function", "Import", "Note", "Op", "Update", "instructions",
    "loads_constant", "of", "steps_between_read_and_write", "updates",
]
