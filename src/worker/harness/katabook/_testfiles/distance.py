"""What of a test does not reach from its process into that of the submission.

Owns: the notes on it, and whether a test that was held in two processes could end otherwise in one.
Does not own: holding it again (the engine does).
"""

from __future__ import annotations

import sys
from typing import Any

from .._authoring import record
from .._running import context
from . import under_way

# What of `unittest` and pytest acts on the interpreter that the test runs in, and not on the submission's.
_LOCAL = frozenset(
    "assertLogs assertNoLogs assertWarns assertWarnsRegex gc tracemalloc weakref getrefcount signal ContextVar "
    "catch_warnings simplefilter filterwarnings".split()
)

#: Classes of the submission whose objects were compared with values of the test's, which asks nothing of the submission.
not_asked: list[str] = []


def would_judge_itself() -> bool:
    """Whether an object was compared with a value of the test's that the test has not made by calling its class."""
    return any(name.rpartition(".")[2] not in sys.modules["katabook._rewriting.announced"].made for name in not_asked)


#: What a test asks with that may find less on the other side of a wire, and so find nothing wrong.
_FINDING_LESS = frozenset(("testmod", "DocTestFinder", "DocTestSuite", "run_docstring_examples", "isinstance", "issubclass", "assertNotIsInstance"))


def may_differ_in_one() -> bool:
    """Whether the test uses what may be lost between two processes: coroutines of its own take turns there."""
    codes = _codes_of_the_test()
    return any(code.co_flags & _COROUTINE or _FINDING_LESS.intersection(code.co_names) for code in codes)


_COROUTINE = 0x80  # inspect.CO_COROUTINE


def _codes_of_the_test() -> list[Any]:
    """The code of the test that runs, and of what is defined in it."""
    import inspect
    import types

    function = getattr(under_way.test, "function", None)
    code = getattr(inspect.unwrap(function), "__code__", None) if callable(function) else None
    codes = [] if code is None else [code]
    for part in codes:  # grows on the way
        codes += [c for c in part.co_consts if isinstance(c, types.CodeType)]
    return codes


def _of_packages(job: dict[str, Any]) -> list[str]:
    """The classes of packages, such as `pandas.DataFrame`, whose objects the test has got from the submission: they stay in
    its process, and stand-ins came across."""
    from .._split import checker

    own = {line.split()[1].partition("(")[0].rstrip(":") for line in context.lines_of(job["submission"]["path"]) if line.startswith("class ")}
    names = {kind.__qualname__ for kind in checker.peer_of(sys.modules[job["submission"]["module"]]).known_classes()} - own
    packages = {name: vars(module) for name, module in list(sys.modules.items()) if "." not in name and context.is_installed(_file_of(module))}
    found = (f"{package}.{name}" for name in names for package, there in packages.items() if isinstance(there.get(name), type))
    return sorted(found)


def _file_of(module: Any) -> str:
    file = getattr(module, "__file__", None)
    return file if type(file) is str else ""


def explain_distance(job: dict[str, Any]) -> None:
    """Where a test that failed split uses what cannot reach across: say so."""
    if found := _of_packages(job):
        names = ", ".join(f"`{name}`" for name in found)
        text = (
            f"in two processes, objects of {names} stay with your file, and the test gets stand-ins, which what asks for the very"
            " class refuses; compare what is in them (`.tolist()`, `.to_dict()`, `.shape`), or leave out `--strict` and `--sitting split`"
        )
        record.evidence("note", text, exact=False)
    if not_asked:
        text = f"in two processes an object of your class {not_asked[0]} is not asked how it compares with a value of the test's"
        record.evidence("note", f"{text}; `--sitting shared` asks it", exact=False)
    used: set[str] = set()
    for part in _codes_of_the_test():
        used |= {*part.co_names, *part.co_varnames}
    if found := sorted(used & _LOCAL):
        names = ", ".join(f"`{name}`" for name in found)
        text = f"{names} acts on the test's process, and your file runs in another; `--sitting shared` puts both in one"
        record.evidence("note", text, exact=False)
