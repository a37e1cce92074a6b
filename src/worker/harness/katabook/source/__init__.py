"""Facts of the learner's source and bytecode: structure, never formatting.

Owns: `of` (facts of the syntax tree: functions, classes, calls, literals, handlers, ...) and the
bytecode of functions in a vocabulary that is the same for all supported minor versions.
Does not own: what happens when the code runs (`steps`, `threads`, `calls`).

    facts = source.of(solution)
    expect(len(facts.calls_to("*.commit"))).named("calls of commit").equals(1)

Nothing here imports or runs the code it looks at. Lines count from 1.
Errors: SyntaxError for text that is not Python, ValueError and OSError for a module whose source
cannot be had, TypeError for what has no bytecode.

The names of an `Op`:

    load_local store_local delete_local      a variable of the function
    load_deref store_deref delete_deref      a variable shared with a nested function
    load_global store_global delete_global   a variable of the module, or a builtin
    load_attr store_attr delete_attr         arg: the attribute (methods too)
    load_subscr store_subscr delete_subscr   x[k]
    load_const                               arg: the value
    binary_op   arg: "+", "+=", ...          compare     arg: "<", "==", ...
    unary_op    arg: "-", "~", "+"           contains    arg: "in" or "not in"
    not                                      is          arg: "is" or "is not"
    call        build    arg: "list", "tuple", "dict", "set", "str", "slice"
    add_item    extend   unpack   format     (displays, comprehensions, f-strings)
    get_iter    for_iter                     jump   jump_if
    return      yield    await    raise      import      make_function
    with_enter  with_exit_on_error           catch       (the test of an `except` clause)
    other       arg: the interpreter's name

What only shuffles the stack, prepares or caches is left out. Differences that remain: handlers
of exceptions stand elsewhere in 3.11, and comprehensions are part of the function from 3.12 on
(PEP 709), before that they are nested code: ask with `nested=True` where that matters.
"""

from ._bytecode import Update, instructions, loads_constant, steps_between_read_and_write, updates
from ._facts import Facts, of
from ._ops import Op
from ._records import Call, Class, Except, Function, Import, Note

__all__ = [
    "Call", "Class", "Except", "Facts", "Function", "Import", "Note", "Op", "Update", "instructions",
    "loads_constant", "of", "steps_between_read_and_write", "updates",
]

# Told by where they are imported from, whichever file they are in.
for _class in (Call, Class, Except, Facts, Function, Import, Note, Op, Update):
    _class.__module__ = __name__
