"""A shop under observation: a database file, a payment provider with a ledger, and requests.

Each request is served as by a worker process of its own: a fresh copy of the submitted module and a
connection of its own to the same database file. What is neither in the database nor in the ledger is gone
with the request.
"""

import json
import sqlite3
import sys
import tempfile
import types

from katabook import called, evidence, fail, faults, named, sql

START = 1_750_000_000.0  # so that time looks like time; reports show seconds since then
ORDER = {"cents": 1250, "order": "A-17"}
LOCKED = object()

# One check runs in one process, for one submission: its code, and its database as it is in the beginning.
_code = []
_empty = []


class Provider:
    """calls: what charge was called with.  ledger: reference -> charge id, where money moved.
    plan: what the next calls do: "ok", "declined", "down", "lost" (the money moves, the
    answer is lost) or "bug" (an exception that nobody planned).
    """

    def __init__(self):
        self.calls = []
        self.ledger = {}
        self.plan = []

    def charge_for(self, worker, during=None):
        """The `charge` that one request gets; `during` runs while the call is under way."""

        def charge(reference, cents):
            if not isinstance(reference, str) or not reference:
                fail("charge(reference, cents) wants a text of at least one character as its reference", place=worker.create_payment)
            self.calls.append((reference, cents))
            step = self.plan.pop(0) if self.plan else "ok"
            if during is not None:
                during()
            if step == "declined":
                raise worker.CardDeclined("insufficient funds")
            if step == "bug":
                raise ZeroDivisionError("a bug in the code behind charge")
            if step == "down":
                raise worker.ProviderDown("connection refused")
            # A reference that the provider knows moves nothing.
            charge_id = self.ledger.setdefault(reference, f"ch_{len(self.ledger) + 1}")
            if step == "lost":
                raise worker.ProviderDown("connection lost while waiting for the answer")
            return charge_id

        return charge

    @property
    def moved(self):
        return len(self.ledger)


class Answer:
    def __init__(self, status, body):
        self.status = status
        self.body = body

    def data(self):
        """The body, parsed; None where it is no JSON."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


class Shop:
    """Requests and their story, which is shown as evidence when the block ends."""

    def __init__(self, solution, label=None):
        self.solution = solution
        self.provider = Provider()
        self._label = label
        self._story = []

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        self._path = self._folder.name + "/shop.db"
        if not _empty:
            conn = self.connect()
            try:
                worker = self.worker()
                called(named(worker.create_tables, "create_tables"), conn)
            finally:
                conn.close()
            with open(self._path, "rb") as file:
                _empty.append(file.read())
        else:
            with open(self._path, "wb") as file:
                file.write(_empty[0])
        return self

    def __exit__(self, *problem):
        self._folder.cleanup()
        if self._label and self._story:
            evidence(self._label, self.story())

    def story(self):
        head = f"{'sent after':>10}  {'who':<4} {'key':<4} {'request':<13}  answer  charge called  money moved"
        return "\n".join([head, *self._story])

    def connect(self):
        conn = named(sql.connect(self._path, timeout=0), "conn")
        # Locks are what matters here, not power cuts of the real machine.
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("PRAGMA journal_mode = MEMORY").close()
        return conn

    def worker(self):
        """A copy of the submitted module, as another process has it."""
        if not _code:
            with open(self.solution.__file__, "rb") as file:
                _code.append(compile(file.read(), self.solution.__file__, "exec", dont_inherit=True))
        module = types.ModuleType(self.solution.__name__ + "_worker")
        module.__file__ = self.solution.__file__
        sys.modules[module.__name__] = module
        exec(_code[0], vars(module))
        module.__class__ = type(self.solution)
        return module

    def pay(self, who="ann", key="k-1", body=ORDER, after=0, before_each=None, during=None):
        """One request from start to end, `after` seconds into the story."""
        conn = self.connect()
        try:
            worker = self.worker()
            charge = self.provider.charge_for(worker, during)
            answer = self._served(conn, worker, who, key, body, charge, after, before_each)
        finally:
            conn.close()
        self._tell(who, key, body, after, answer)
        return answer

    def pay_unless_locked(self, **request):
        """Like `pay`; LOCKED if another request's transaction holds the database."""
        before = len(self.provider.calls)
        try:
            return self.pay(**request)
        except sqlite3.OperationalError as problem:
            if "locked" not in str(problem) or len(self.provider.calls) > before:
                raise
            return LOCKED

    def die_in_charge(self):
        """A request whose process dies while charge is under way, after the provider has heard of it."""
        dead = []

        def die(text="charge"):
            if text == "ROLLBACK":  # the database rolls a dead process's work back
                return
            if dead or text == "in charge":
                dead.append(True)
                raise faults.Crash("in charge")

        try:
            self.pay(before_each=die, during=lambda: die("in charge"))
        except faults.Crash:
            pass
        self._story.append(f"{0:>8} s  ann's request: the process dies in charge")

    def interrupted(self, point):
        """A request that dies at a crash point."""
        conn = self.connect()
        try:
            point.watch_sql(conn)
            worker = self.worker()
            charge = point.watch(self.provider.charge_for(worker), "charge")
            with point:
                self._served(conn, worker, "ann", "k-1", ORDER, charge, 0, None)
        finally:
            conn.close()

    def _served(self, conn, worker, who, key, body, charge, after, before_each):
        create_payment = named(worker.create_payment, "create_payment")
        if before_each is None:
            answer = called(create_payment, conn, who, key, dict(body), named(charge, "charge"), START + after)
        else:

            def watched(reference, cents):
                before_each("charge")
                return charge(reference, cents)

            with sql.before_each(conn, before_each):
                answer = called(create_payment, conn, who, key, dict(body), named(watched, "charge"), START + after)
        if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], int) or type(answer[1]) is not str:
            fail(f"create_payment returns (status, body), an int and a str; it returned {_short(answer)}", place=worker.create_payment)
        return Answer(int(answer[0]), answer[1])  # an http.HTTPStatus is an int, too

    def _tell(self, who, key, body, after, answer):
        request = f"{body['cents']} for {body['order']}"
        self._story.append(
            f"{after:>8} s  {who:<4} {key:<4} {request:<13}  {answer.status:<6}  {len(self.provider.calls):>12}× {self.provider.moved:>11}×"
        )


def _short(value):
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"
