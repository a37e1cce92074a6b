"""Checks for mvcc_snapshots: schedules of a few transactions, step by step, and what is left of them."""

from __future__ import annotations

from typing import Any

from katabook import called, check, draw, evidence, expect, fail, named, raised_at, why


@check
def a_snapshot_does_not_move(solution):
    """A snapshot shows what was committed when it began, and its own changes.

    The report that runs for an hour reads one state of the data, whatever is written meanwhile. Numbers of transactions are no order of commits: one that
    began earlier may commit later.
    """
    store = _store(solution, ann=100, bo=50)
    early, report = _begin(store), None
    _write(early, "ann", 90)
    report, later = _begin(store), _begin(store)
    evidence("versions of ann after a write that is not committed", called(store.versions, "ann"))
    _sees(solution, report, "ann", 100, "what another transaction has not committed")
    early.commit()
    _write(later, "bo", 40)
    _write(later, "cy", 1)
    later.delete("dee")
    _sees(solution, later, "bo", 40, "its own write", own=True)
    later.commit()
    evidence("a snapshot, after one that began earlier and one that began later have committed", {key: called(report.read, key) for key in ("ann", "bo")})
    _sees(solution, report, "ann", 100, "what a transaction committed that had begun earlier and was still running")
    for key, value in (("bo", 50), ("cy", None), ("ann", 100)):
        _sees(solution, report, key, value, "what was committed after it began")
    fresh = _begin(store)
    for key, value in (("ann", 90), ("bo", 40), ("cy", 1), ("nobody", None)):
        _sees(solution, fresh, key, value, "something else than what was committed before it began", own=True)
    why("A transaction sees what it has done itself, deletes included.")
    _write(fresh, "bo", 41)
    _write(fresh, "bo", 42)
    _sees(solution, fresh, "bo", 42, "its own last write", own=True)
    fresh.delete("cy")
    _sees(solution, fresh, "cy", None, "a value that it has deleted itself")
    _write(fresh, "cy", 0)
    _sees(solution, fresh, "cy", 0, "its own write after its own delete", own=True)
    fresh.delete("cy")
    _write(fresh, "new", 1)
    fresh.delete("new")
    _sees(solution, fresh, "new", None, "a value that it has written and deleted itself")
    _write(fresh, "new", 2)
    _sees(solution, fresh, "new", 2, "its own write after its own delete", own=True)
    why("What was rolled back has never been.")
    fresh.rollback()
    for tx, words in ((_begin(store), "a new transaction"), (report, "the report")):
        for key, value in (("bo", 40), ("cy", 1)) if words == "a new transaction" else (("bo", 50), ("cy", None)):
            _sees(solution, tx, key, value, "what was rolled back")
    why("A deleted value is still there for those who began before.")
    remover, watcher = _begin(store), _begin(store)
    remover.delete("ann")
    remover.commit()
    _sees(solution, watcher, "ann", 90, "a delete that was committed after it began")
    _sees(solution, _begin(store), "ann", None, "a value that was deleted before it began")


@check(after=a_snapshot_does_not_move)
def read_committed_looks_anew(solution):
    """With read committed, each read sees what is committed by then.

    It is the default of PostgreSQL: two reads of one transaction may differ. What others have not committed is not seen here either.
    """
    store = _store(solution, ann=100, bo=50)
    reader, writer = _begin(store, "read committed"), _begin(store)
    _write(writer, "ann", 90)
    _write(writer, "cy", 5)
    writer.delete("bo")
    _sees(solution, reader, "ann", 100, "what another transaction has not committed", level="read committed")
    _sees(solution, reader, "bo", 50, "a delete that is not committed", level="read committed")
    writer.commit()
    for key, value in (("ann", 90), ("cy", 5), ("bo", None)):
        _sees(solution, reader, key, value, "something else than what is committed by now", level="read committed", own=True)
    why("It may write what others have changed and committed since it began, and its own changes go first.")
    try:
        _write(reader, "ann", 80)
    except solution.Conflict:
        fail("a transaction with read committed wrote a key that another one has changed and committed, and got a Conflict", call='store.begin("read committed").write("ann", 80)', place=solution.Tx)
    _sees(solution, reader, "ann", 80, "its own write", level="read committed", own=True)
    third = _begin(store, "read committed")
    _sees(solution, third, "ann", 90, "what another transaction has not committed", level="read committed")
    reader.rollback()
    _sees(solution, third, "ann", 90, "what was rolled back", level="read committed")
    fourth = _begin(store)
    _write(fourth, "ann", 70)
    fourth.commit()
    _sees(solution, third, "ann", 70, "something else than what is committed by now", level="read committed", own=True)


@check(after=a_snapshot_does_not_move)
def a_write_adds_a_version(solution):
    """A write adds a version and overwrites none; only vacuum removes one.

    The old version is what makes a reader independent of writers. It is the price as well: a row that is updated a thousand times is a thousand rows on
    disk, until somebody removes them.
    """
    store = _store(solution, ann=1)
    counts = [called(store.versions, "ann")]
    for value in (2, 3):
        tx = _begin(store)
        _write(tx, "ann", value)
        tx.commit()
        counts.append(called(store.versions, "ann"))
    tx = _begin(store)
    for value in (4, 5, 6):
        _write(tx, "ann", value)
    counts.append(called(store.versions, "ann"))
    tx.rollback()
    counts.append(called(store.versions, "ann"))
    tx = _begin(store)
    tx.delete("ann")
    tx.commit()
    counts.append(called(store.versions, "ann"))
    tx = _begin(store)
    tx.delete("ann")
    tx.delete("nobody")
    tx.commit()
    counts.append(called(store.versions, "ann"))
    own = _begin(store)
    _write(own, "own", 1)
    own.delete("own")
    expect(called(store.versions, "own")).because("a transaction wrote a key and deleted it, and its version is gone before any vacuum").at(solution.Tx).equals(1)
    evidence("versions after: setup, two updates, three writes of one transaction, its rollback, a delete, another delete", counts)
    expect(counts).because("versions of a key: not one for each transaction that wrote it, until vacuum").at(solution.Store).equals([1, 2, 3, 4, 4, 4, 4])
    expect(called(store.versions, "nobody")).because("nobody has written this key, and it has versions").at(solution.Store).equals(0)


@check(after=a_snapshot_does_not_move)
def writers_conflict_and_readers_do_not(solution):
    """A second writer of a key gets a Conflict; readers, and writers of other keys, never do.

    If the second one could write on what it read in its snapshot, the first one's change would be lost. In PostgreSQL it waits for the first to end, and then
    gets the error.
    """
    Conflict = solution.Conflict
    for level in ("snapshot", "read committed"):
        for first_does in ("write", "delete"):
            for second_does in ("write", "delete"):
                store = _store(solution, ann=100, bo=50)
                first, second = _begin(store, level), _begin(store, level)
                _do(first, first_does, "ann", 90)
                words = f"{level}: a running transaction has done a {first_does}, and another one does a {second_does}"
                _conflicts(solution, Conflict, second, second_does, "ann", words)
                _sees(solution, second, "ann", 100, "a write that was a Conflict", level=level)
                _do(second, "write", "bo", 40)
                first.rollback()
                why("What was rolled back is no conflict: it has never been.")
                try:
                    _do(second, second_does, "ann", 80)
                except Conflict:
                    fail("the other writer was rolled back, and the write is a Conflict", call=f'tx.{second_does}("ann")', place=solution.Tx)
                why(None)
                second.commit()
                _sees(solution, _begin(store), "ann", 80 if second_does == "write" else None, "something else than what was committed", own=True)
    why("What was changed and committed since the snapshot is not in it. To write on top of it would be a lost update.")
    for first_does in ("write", "delete"):
        for second_does in ("write", "delete"):
            store = _store(solution, ann=100, bo=50)
            second, first = _begin(store), _begin(store)
            _do(first, first_does, "ann", 90)
            first.commit()
            _conflicts(solution, Conflict, second, second_does, "ann", f"snapshot: a transaction has done a {first_does} and committed since this one began, which does a {second_does}")
            third = _begin(store)
            _do(third, second_does, "ann", 70)
            third.commit()
    store = _store(solution, ann=100)
    second, first = _begin(store), _begin(store)
    _write(first, "new", 1)
    _conflicts(solution, Conflict, second, "write", "new", "snapshot: a running transaction has written a key that is new")
    first.commit()
    _conflicts(solution, Conflict, second, "write", "new", "snapshot: a key that is new was committed since this transaction began")
    why("A key that one does not see may be in the hands of somebody else all the same.")
    for commits in (False, True):
        store = _store(solution, ann=100)
        second, first = _begin(store), _begin(store)
        _write(first, "new", 1)
        if commits:
            first.commit()
        _conflicts(solution, Conflict, second, "delete", "new", f"snapshot: a key that is new was {'committed since this transaction began' if commits else 'written by a running transaction'}, and this one deletes it")
    why("Two transactions that write different keys never conflict, although each has read what the other one changes (write skew).")
    store = _store(solution, ann=1, bo=1)
    one, other = _begin(store), _begin(store)
    for tx, key, unread in ((one, "ann", "bo"), (other, "bo", "ann")):
        tx.read(unread)
        try:
            _write(tx, key, 0)
        except Conflict:
            fail("two transactions wrote different keys, and one of them got a Conflict", call=f'tx.write("{key}", 0)', place=solution.Tx)
    one.commit(), other.commit()
    evidence("two that wrote different keys", "both committed")


@check(after=a_write_adds_a_version)
def vacuum_removes_what_nobody_sees(solution):
    """Vacuum removes each version that nobody can see, and no other.

    A transaction that stays open keeps all versions that it might still read: that is how a forgotten session fills a disk.
    """
    store = _store(solution, ann=0, bo=50)
    old = _begin(store)
    for value in (1, 2):
        _commit_write(store, "ann", value)
    middle, loose = _begin(store), _begin(store, "read committed")
    for value in (3, 4):
        _commit_write(store, "ann", value)
    failed = _begin(store)
    _write(failed, "ann", 99)
    _write(failed, "new", 99)
    failed.rollback()
    pending = _begin(store)
    _write(pending, "bo", 40)
    _vacuum(solution, store, 4, "ann", 3, "two snapshots see old versions, and two versions lie between them; another was rolled back, as was a new key")
    expect(called(store.versions, "new")).because("a key was written by a transaction that was rolled back, and after vacuum it has versions").at(solution.Store).equals(0)
    for tx, value in ((old, 0), (middle, 2), (loose, 4), (pending, 4)):
        _sees(solution, tx, "ann", value, "something else after a vacuum than before", own=True)
    _sees(solution, pending, "bo", 40, "something else after a vacuum than before", own=True)
    _sees(solution, old, "bo", 50, "something else after a vacuum than before", own=True)
    _vacuum(solution, store, 0, "ann", 3, "nothing has ended since the last vacuum")
    old.commit()
    _vacuum(solution, store, 1, "ann", 2, "the oldest snapshot has ended")
    pending.rollback()
    middle.rollback()
    _vacuum(solution, store, 2, "ann", 1, "all snapshots have ended, and a write was rolled back")
    _sees(solution, loose, "bo", 50, "something else after a vacuum than before", level="read committed", own=True)
    remover = _begin(store)
    remover.delete("ann")
    _vacuum(solution, store, 0, "ann", 1, "a delete is not committed")
    remover.rollback()
    _vacuum(solution, store, 0, "ann", 1, "a delete was rolled back")
    watcher = _begin(store)
    remover = _begin(store)
    remover.delete("ann")
    remover.commit()
    _vacuum(solution, store, 0, "ann", 1, "a delete was committed, and a snapshot began before it")
    _sees(solution, watcher, "ann", 4, "a delete that was committed after it began")
    watcher.commit()
    _vacuum(solution, store, 1, "ann", 0, "a delete was committed, and no snapshot is older")
    _commit_write(store, "ann", 8)
    _sees(solution, _begin(store), "ann", 8, "something else than what was committed", own=True)


@check(after=vacuum_removes_what_nobody_sees)
def schedules_follow_the_rules(solution):
    """Schedules of several transactions show what the rules say, step by step.

    The rules are few; what makes them hard is that they meet.
    """
    store, model = called(solution.Store), _Model()
    running: list[tuple[Any, Any]] = []
    steps: list[str] = []
    for _ in range(260):
        roll = draw.random()
        if len(running) < 2 or roll < 0.12 and len(running) < 5:
            level = draw.choice(("snapshot", "snapshot", "read committed"))
            running.append((_begin(store, level), model.begin(level)))
            steps.append(f"transaction {running[-1][1]['number']} ({level}) begins")
            continue
        at = draw.randrange(len(running))
        tx, mine = running[at]
        key = draw.choice("abc")
        if roll < 0.5:
            got, wanted, text = tx.read(key), model.read(mine, key), f'read("{key}")'
        elif roll < 0.8:
            value = draw.randrange(1000)
            got, wanted, text = _tried(solution, tx.write, key, value), model.change(mine, key, value), f'write("{key}", {value})'
        elif roll < 0.88:
            got, wanted, text = _tried(solution, tx.delete, key), model.change(mine, key, None), f'delete("{key}")'
        elif roll < 0.97:
            running.pop(at)
            model.end(mine, committed := roll < 0.94)
            (tx.commit if committed else tx.rollback)()
            steps.append(f"transaction {mine['number']} {'commits' if committed else 'is rolled back'}")
            continue
        else:
            if all(model.states[-1].get(other) is not None for other in "abc"):
                called(store.vacuum)
            continue
        steps.append(f"transaction {mine['number']} ({mine['level']}): {text}: {got!r}")
        if got != wanted:
            evidence("the last steps", "\n".join(steps[-12:]), exact=False)
            evidence("then", f"{got!r} came, and {wanted!r} was to", exact=False)
            kind = "read" if text.startswith("read") else "written"
            fail(f"in a schedule of several transactions, a key was {kind} with another result than the rules say", call=f"tx.{text}", place=solution.Tx)
    evidence("steps of a drawn schedule", len(steps), exact=False)


@check(after=writers_conflict_and_readers_do_not, stretch=True)
def a_conflict_is_begun_again(solution):
    """Work that met a Conflict is begun again, in a new transaction.

    What it read belongs to a snapshot that is out of date. Only from the first read on does it decide with what is there now.
    """
    for conflicts, attempts, wanted in ((0, 3, True), (1, 3, True), (2, 3, True), (3, 3, False), (4, 6, True), (1, 1, False)):
        store = _store(solution, ann=100)
        calls: list[int] = []

        def work(tx: Any) -> str:
            seen = tx.read("ann")
            calls.append(seen)
            tx.write("log", len(calls))
            if len(calls) <= conflicts:
                _commit_write(store, "ann", seen + 1000)
            tx.write("ann", seen - 30)
            return f"attempt {len(calls)}"

        options = {} if attempts == 3 else {"attempts": attempts}
        call = f"run(store, work{''.join(f', {k}={v}' for k, v in options.items())})"
        try:
            answer, refused = called(solution.run, store, work, **options), False
        except solution.Conflict:
            answer, refused = None, True
        evidence(f"{conflicts} conflicts, {attempts} attempts", f"{'the Conflict reached the caller' if refused else 'done'} after {len(calls)} {'call' if len(calls) == 1 else 'calls'} of work")
        expected_calls = min(conflicts + 1, attempts)
        if refused == wanted or len(calls) != expected_calls:
            fail(f"work met {conflicts} conflicts, and with {attempts} attempts it was not done as often as it should", call=call, place=solution.run)
        if wanted:
            expect(answer).because("run did not return what work returned").at(solution.run).equals(f"attempt {expected_calls}")
        final = _begin(store).read("ann")
        expect(final).because("after run, the store does not hold what the last attempt wrote").at(solution.run).equals(100 + 1000 * min(conflicts, attempts) - (30 if wanted else 0))
    why("Work that fails for another reason is rolled back, and its exception reaches the caller at once.")
    for error in (ValueError("no"), KeyboardInterrupt()):
        store = _store(solution, ann=100)
        calls = []

        def fails(tx: Any) -> None:
            calls.append(1)
            tx.write("ann", 0)
            raise error

        try:
            solution.run(store, fails)
        except BaseException as problem:
            if problem is not error:
                raise
            kind = type(error).__name__
            evidence(f"work raises {kind}", f"it reached the caller after {len(calls)} {'call' if len(calls) == 1 else 'calls'}")
        else:
            fail("work raised an exception, and the caller did not hear of it", call="run(store, work)", place=solution.run)
        if len(calls) != 1:
            fail("work raised something else than Conflict, and was begun again", call="run(store, work)", place=solution.run)
        try:
            _commit_write(store, "ann", 5)
        except solution.Conflict:
            fail("work raised an exception, and its transaction was not rolled back: a write is a Conflict", call="run(store, work)", place=solution.run)


# --- how it is observed ----------------------------------------------------------------------


class _Model:
    """What the rules say, in the plainest form: the whole state at each commit."""

    def __init__(self) -> None:
        self.states: list[dict[str, Any]] = [{}]
        self.changed: list[set[str]] = [set()]
        self.running: list[dict[str, Any]] = []

    def begin(self, level: str) -> dict[str, Any]:
        tx = {"number": len(self.states) * 100 + len(self.running), "level": level, "began": len(self.states) - 1, "own": {}}
        self.running.append(tx)
        return tx

    def _at(self, tx: dict[str, Any]) -> int:
        return tx["began"] if tx["level"] == "snapshot" else len(self.states) - 1

    def read(self, tx: dict[str, Any], key: str) -> Any:
        return tx["own"][key] if key in tx["own"] else self.states[self._at(tx)].get(key)

    def change(self, tx: dict[str, Any], key: str, value: Any) -> str:
        if any(key in other["own"] for other in self.running if other is not tx):
            return "Conflict"
        if any(key in keys for keys in self.changed[self._at(tx) + 1 :]):
            return "Conflict"
        if value is not None or self.read(tx, key) is not None:
            tx["own"][key] = value
        return "done"

    def end(self, tx: dict[str, Any], committed: bool) -> None:
        self.running = [other for other in self.running if other is not tx]
        if committed:
            self.states.append({**self.states[-1], **tx["own"]})
            self.changed.append(set(tx["own"]))


def _store(solution: Any, **values: Any) -> Any:
    """A store in which these values are committed."""
    store = named(called(solution.Store), "store")
    tx = _begin(store)
    for key, value in values.items():
        _write(tx, key, value)
    called(tx.commit)
    return store


def _begin(store: Any, level: str = "snapshot") -> Any:
    tx = called(store.begin) if level == "snapshot" else called(store.begin, level)
    if tx is None:
        fail("begin returned None, and no transaction", call="store.begin()")
    return named(tx, "tx")


def _write(tx: Any, key: str, value: Any) -> None:
    called(tx.write, key, value)


def _do(tx: Any, what: str, key: str, value: Any) -> None:
    called(tx.write, key, value) if what == "write" else called(tx.delete, key)


def _commit_write(store: Any, key: str, value: Any) -> None:
    tx = _begin(store)
    _write(tx, key, value)
    tx.commit()


def _tried(solution: Any, function: Any, *args: Any) -> str:
    try:
        function(*args)
    except solution.Conflict:
        return "Conflict"
    return "done"


def _sees(solution: Any, tx: Any, key: str, value: Any, words: str, *, level: str = "snapshot", own: bool = False) -> None:
    """Hold what a transaction reads against the rules. words: what it saw otherwise; own: what it did not see."""
    got = called(tx.read, key)
    if got == value and type(got) is type(value):
        return
    evidence(f'{level}: read("{key}")', f"{got!r}, and not {value!r}")
    verb = "does not see" if own and not words.startswith("something") else "sees"
    fail(f"a transaction ({level}) {verb} {words}", call=f'tx.read("{key}")', place=solution.Tx)


def _conflicts(solution: Any, Conflict: Any, tx: Any, what: str, key: str, words: str) -> None:
    try:
        _do(tx, what, key, 80)
    except Conflict:
        evidence(words, "Conflict")
        return
    evidence(words, "no Conflict")
    fail(f"{words}: no Conflict was raised", call=f'tx.{what}("{key}")', place=solution.Tx)


def _vacuum(solution: Any, store: Any, removed: int, key: str, left: int, words: str) -> None:
    got = called(store.vacuum)
    count = called(store.versions, key)
    evidence(f"vacuum, when {words}", f"{got} removed, {count} of {key} left")
    if count > left:
        fail("vacuum left a version that nobody can see", call="store.vacuum()", place=solution.Store)
    if count < left:
        fail("vacuum removed a version that somebody can still see", call="store.vacuum()", place=solution.Store)
    if got is not None and got > removed:
        fail("vacuum removed more versions than nobody can see", call="store.vacuum()", place=solution.Store)
    expect(got).because("vacuum did not return how many versions it removed").at(solution.Store).equals(removed)
