"""Running the tests of a test file against a submission, in either sitting, each in processes of its own."""

import json
import os
import socket
import tempfile
import textwrap

from katabook._authoring import record
from katabook._running import runner


def in_child(work):
    """What `work()` returns in a forked process; None if it ends without returning."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            with open(write, "w") as out:
                json.dump(work(), out, default=str)
        finally:
            os._exit(0)  # whatever happens, this process must not go on with the tests
    os.close(write)
    with open(read) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else None


def request(operation, tests, helpers, path="", shares=(), **more):
    files = {name: {"path": f"katas/{name}.py", "source": textwrap.dedent(source)} for name, source in helpers.items()}
    checks = {"path": "katas/test_solution.py", "source": textwrap.dedent(tests), "tests": True}
    shared = {name: files[name] for name in shares}
    submission = {"path": path, "module": "solution", "shared": shared}
    return {"op": operation, "helpers": files, "checks": checks, "submission": submission, "seed": 1, **more}


def listed(tests, **helpers):
    """The facts of each test of a file; the verdict if it does not load."""
    events = []

    def work():
        return runner.serve(request("list", tests, helpers), events.append, print) or events[0]["checks"]

    return in_child(work)


def held(tests, check, solution, sitting="split", shares=(), **helpers):
    """The verdict on one test, with the events that came before it under "events". shares: helpers of the solution's, too."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "solution.py")
        with open(path, "w") as file:
            file.write(textwrap.dedent(solution))
        job = request("check", tests, helpers, path, shares, check=check)
        if sitting == "shared":
            return in_child(lambda: _served(job))
        ours, theirs = socket.socketpair()
        learner = os.fork()
        if learner == 0:
            try:
                ours.close()
                job["op"], job["wire"] = "learner", theirs.detach()
                runner.serve(job, print, print)
            finally:
                os._exit(0)
        theirs.close()
        try:
            return in_child(lambda: _served(job | {"wire": ours.fileno()}))
        finally:
            ours.close()
            os.waitpid(learner, 0)


def _served(job):
    events = []
    record.swallowed.clear()  # of a test before this one, in the process that this one was forked from
    verdict = runner.serve(job, events.append, lambda names: None)
    return verdict | {"events": events}
