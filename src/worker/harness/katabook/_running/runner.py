"""Runs one request of the engine: list the checks of a kata, hold one of them against a submission, or be the learner's
side of a check that sits split.

Owns: which of these a request asks for, and what every check needs once before it.
Does not own: deadlines, limits, killing (the engine does that from outside), and what can only be seen
from outside: killed, timed out, exited without a verdict.

A check sits *shared* (the submission is imported here) or *split*: then the request brings a `wire`, the submission is
imported at its other end (operation "learner"), and what the check is given is a stand-in for the module.
"""

from __future__ import annotations

import marshal
import types
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

from .._authoring import check, record
from .._authoring.expect import expect
from .._values import render
from . import leaving
from .asking import Asking
from .holding import hold
from .kata_files import list_checks
from .submission import load_submission
from .verdicts import cannot_import

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Request = dict[str, Any]
    Send = Callable[[dict[str, Any]], None]
    TakeSnapshot = Callable[[list[str]], None]
    Verdict = dict[str, Any]


def serve(request: Request, send: Send, take_snapshot: TakeSnapshot) -> Verdict | None:
    """Do what `request["op"]` says. Raises nothing a kata or a learner causes.

    What is observed goes through `send`; the verdict, as the fields of a verdict event, is returned: the engine says
    it, on a way that no Python code can reach. take_snapshot: called with the names of the kata's modules before a
    submission is imported here; what it remembers is compared when the check has passed.
    """
    record._send = send
    leaving.begin()
    operation = request["op"]
    if operation == "list":
        return list_checks(request, send)
    if operation == "check":
        return hold(request, send, take_snapshot)
    if operation == "suite":
        from .._suites import suite

        return suite.serve(request, send)
    if operation == "learner":
        _serve_the_checker(request)
        return None
    from .._reading import tools  # never needed to hold a check

    tools.serve(operation, request, send)
    return None


leaving.install()


def rehearse() -> None:
    """Do what every check does, on nothing and with nothing left of it: the pages that it writes to are this process's own then."""
    name = "<rehearsal>"
    code = marshal.loads(marshal.dumps(compile(_REHEARSED, name, "exec", dont_inherit=True)))
    module = types.ModuleType(name)
    module.__spec__ = ModuleSpec(name, SourceFileLoader(name, name), origin=name)
    asking = Asking(_nobody)
    exec(code, vars(module))
    asking.over()
    check.check(module.f)
    check.register.clear()
    expect(module.f, [1], key="a").returns(([("1", [1])], "'a': 0"))  # `record._send` tells nobody yet
    render.brief([("a", 1.5, None)])


def _nobody(fields: Verdict) -> None:
    pass


_REHEARSED = """
def f(items, *, key=None, n=0):
    '''A check.

    Why it matters.
    '''
    found = {}
    for item in items:
        found.setdefault(str(item), []).append(len(items) + n)
    return sorted(found.items(), key=lambda pair: pair[0]), f"{key!r}: {n}"

class C:
    def __init__(self, a): self.a = a
    def get(self): return self.a

try:
    C(1).get()
    int("x")
except ValueError as problem:
    problem.args
"""


def _serve_the_checker(request: Request) -> None:
    """The learner's end of a split sitting. Tells the engine nothing: its verdicts are not this process's to give."""
    from .._split import learner

    learner.serve(request["wire"], lambda: load_submission(request), cannot_import)
