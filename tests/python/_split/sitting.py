"""Holding a check against a submission in a split sitting: the check here, the submission in a forked process."""

import os
import socket
import sys
import tempfile
import textwrap
import unittest

from katabook._authoring import record
from katabook._running import runner
from katabook._split import checker

SUBMISSION = textwrap.dedent(
    '''
    import sys
    from dataclasses import dataclass

    class Err(ValueError):
        code = 7

    class Failed(Exception):
        pass

    @dataclass(frozen=True)
    class Point:
        x: int
        y: int

    class Yes(str):
        def __eq__(self, other):
            return True
        __hash__ = str.__hash__

    def same(x): return x
    def add(a, b): return a + b
    def push(items): items.append(9)
    def bad(): raise Err("no")
    def forged(): raise Failed("pretend")
    def call(f, *args): return f(*args)
    def hush(f):
        try:
            f()
        except Exception:
            return 1
    def numbers():
        n = 0
        while True:
            yield n
            n += 1
    async def later(f=None): return 5 if f is None else await f()
    def points(): return {Point(1, 2), Point(3, 4)}
    def loop():
        a = []
        a.append(a)
        return a
    def peek(thing, name):
        try:
            return getattr(thing, name)
        except AttributeError:
            return "refused"
    def greet(): print("hi", input())
    def leave(): sys.exit(3)
    def die():
        import os
        os._exit(0)
    '''
)


def held(body, source=SUBMISSION):
    """The verdict on a check with this body, in a split sitting."""
    checks = "from katabook import *\nimport asyncio\n@check\ndef c(solution):\n    'T.'\n" + textwrap.indent(textwrap.dedent(body), "    ")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "solution.py")
        with open(path, "w") as file:
            file.write(source)
        ours, theirs = socket.socketpair()
        child = os.fork()
        if child == 0:
            try:
                ours.close()
                submission = {"path": path, "module": "solution"}
                runner.serve({"op": "learner", "submission": submission, "wire": theirs.detach()}, print, print)
            finally:
                os._exit(0)  # whatever happens, this process must not go on with the tests
        theirs.close()
        events = []
        record.swallowed.clear()
        request = {"op": "check", "check": "c", "seed": 1, "helpers": {}, "wire": ours.detach()}
        request |= {"checks": {"path": "checks.py", "source": checks}, "submission": {"path": path, "module": "solution"}}
        before = sys.modules.get("solution")
        try:
            verdict = runner.serve(request, events.append, print)
        finally:
            if isinstance(sys.modules.get("solution"), checker.RemoteModule):
                # Its descriptor may be another's soon: what dies later must not write to it.
                checker.peer_of(sys.modules["solution"]).failure = checker.Gone("the sitting is over")
            sys.modules.pop("solution", None)
            if before is not None:
                sys.modules["solution"] = before
            os.close(request["wire"])
        os.kill(child, 9)
        os.waitpid(child, 0)
    return verdict


class Sitting(unittest.TestCase):
    """A test case whose checks sit split."""

    def passes(self, body, source=SUBMISSION):
        verdict = held(body, textwrap.dedent(source))
        self.assertEqual(verdict["outcome"], "passed", verdict)

    def fails(self, body, source=SUBMISSION, outcomes=("failed", "mismatch", "raised", "check_broken")):
        verdict = held(body, textwrap.dedent(source))
        self.assertIn(verdict["outcome"], outcomes, verdict)
        return verdict
