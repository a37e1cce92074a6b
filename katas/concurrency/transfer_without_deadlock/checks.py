"""Checks for transfer_without_deadlock: threads are switched between any two instructions, in every schedule up to a bound."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from katabook import Failed, called, check, evidence, expect, fail, raised_at, threads, why


@check
def transfers_move_money(solution):
    """Transfers move money, or raise and move nothing.

    What raises in the middle leaves a lock behind, unless it is released by a `with` or a `finally`. A transfer from an account to itself
    takes one lock, and must not take it twice.
    """
    def main() -> None:
        bank = _bank(solution, ann=100, bob=20, cleo=0)
        _moves(bank, "ann", "bob", 70)
        _balances(solution, bank, {"ann": 30, "bob": 90, "cleo": 0})
        _moves(bank, "bob", "cleo", 90)
        _balances(solution, bank, {"ann": 30, "bob": 0, "cleo": 90})
        for source, target, cents, kind in (
            ("ann", "bob", 31, ValueError), ("bob", "ann", 1, ValueError), ("ann", "ann", 31, ValueError), ("ann", "dora", 5, KeyError), ("dora", "ann", 5, KeyError),
        ):
            try:
                bank.transfer(source, target, cents)
            except kind:
                evidence(f"transfer({source!r}, {target!r}, {cents})", kind.__name__)
            else:
                fail(f"transfer({source!r}, {target!r}, {cents}) did not raise {kind.__name__}", call=f"bank.transfer({source!r}, {target!r}, {cents})", place=solution.Bank.transfer)
            _balances(solution, bank, {"ann": 30, "bob": 0, "cleo": 90})
        for cents in (30, 5):
            _moves(bank, "ann", "ann", cents)
            _balances(solution, bank, {"ann": 30, "bob": 0, "cleo": 90})
        for method in (bank.balance, lambda owner: bank.transfer(owner, owner, 1)):
            try:
                method("dora")
            except KeyError:
                continue
            fail("an owner without an account is no KeyError", call="bank.balance('dora')", place=solution.Bank)
        other = _bank(solution, ann=1)
        expect((other.total(), bank.total())).because("the totals of two banks are not their own").at(solution.Bank.total).equals((1, 120))

    _judge(solution, threads.replay(lambda: {"main": main}))


@check
def no_cent_is_lost(solution):
    """No cent is lost or made, and no balance falls below 0.

    *Is there enough?*, taking and giving are one step for everybody else, or two threads spend the same money.
    """
    plans: dict[str, tuple[dict[str, int], list[tuple[str, str, int]], set[tuple[int, ...]]]] = {
        "two pay into one account": ({"ann": 50, "bob": 50, "cleo": 0}, [("ann", "cleo", 50), ("bob", "cleo", 30)], {(0, 20, 80)}),
        "one account pays two": ({"ann": 80, "bob": 0, "cleo": 0}, [("ann", "bob", 50), ("ann", "cleo", 30)], {(0, 50, 30)}),
        "two want the same money": ({"ann": 60, "bob": 0, "cleo": 0}, [("ann", "bob", 60), ("ann", "cleo", 60)], {(0, 60, 0), (0, 0, 60)}),
    }
    for words, (accounts, moves, wanted) in plans.items():
        found = _explored(solution, accounts, [_mover(*move) for move in moves])
        seen = {outcome for outcome in found.outcomes}
        evidence(words, f"{found.schedules} schedules, balances {_list(seen)}", exact=False)
        _ended(solution, found, words)
        for outcome in sorted(seen - wanted):
            if sum(outcome) != sum(accounts.values()):
                message = f"{words}: in the end there was {'less' if sum(outcome) < sum(accounts.values()) else 'more'} money than in the beginning"
            elif min(outcome) < 0:
                message = f"{words}: a balance fell below 0"
            else:
                message = f"{words}: the balances are not right"
            raise Failed(message, call=" and ".join(f"transfer{move}" for move in moves), expected=f"balances {_list(wanted)}", actual=f"balances {outcome}", place=solution.Bank.transfer)


@check
def opposite_transfers_end(solution):
    """Transfers in opposite directions, and round in a circle, come to an end.

    Each thread holds one lock and waits for the other's. If all take their locks in one order, nobody can hold the second of it and
    wait for the first.
    """
    accounts = {"ann": 50, "bob": 50, "cleo": 50}
    for words, moves, wanted in (
        ("ann to bob, bob to ann", [("ann", "bob", 10), ("bob", "ann", 20)], (60, 40, 50)),
        ("cleo to ann, ann to cleo", [("cleo", "ann", 10), ("ann", "cleo", 20)], (40, 50, 60)),
        ("round in a circle of three", [("ann", "bob", 10), ("bob", "cleo", 10), ("cleo", "ann", 10)], (50, 50, 50)),
    ):
        found = _explored(solution, accounts, [_mover(*move) for move in moves], preemptions=len(moves) - 1, limit=200)
        evidence(words, f"{found.schedules} schedules, {sum(f.kind == 'deadlock' for f in found.failures)} deadlocks", exact=False)
        _ended(solution, found, words)
        if set(found.outcomes) != {wanted}:
            raise Failed(f"{words}: the balances are not right in the end", call=words, expected=f"balances {wanted}", actual=f"balances {_list(set(found.outcomes))}", place=solution.Bank.transfer)


@check
def the_total_is_of_one_moment(solution):
    """`total()` sees all balances at one moment.

    While one thread adds up account by account, another moves money from an account that was not counted yet to one that was. An
    auditor sees money come and go that never did.
    """
    totals: set[int] = set()
    usual = ("ann", "bob", "cleo")
    for words, owners, move in (
        ("ann pays cleo", usual, ("ann", "cleo", 40)), ("cleo pays ann", usual, ("cleo", "ann", 40)), ("ann pays ann", usual, ("ann", "ann", 40)),
        # Opened in another order than that of the names: all that is locked together needs one order.
        ("cleo, whose account is the oldest, pays ann", ("cleo", "bob", "ann"), ("cleo", "ann", 40)),
    ):
        def adds(bank: Any) -> Any:
            return bank.total()

        found = _explored(solution, dict.fromkeys(owners, 50), [_mover(*move), adds], result="1")
        totals |= set(found.outcomes)
        evidence(f"totals seen while {words}", ", ".join(sorted(map(str, found.outcomes))))
        _ended(solution, found, f"total() while {words}")
        wrong = set(found.outcomes) - {150}
        if not all(type(seen) is int for seen in wrong):
            fail("total() returned something that is no number of cents", call="bank.total()", place=solution.Bank.total)
        if wrong:
            raise Failed(f"total() saw {'less' if min(wrong) < 150 else 'more'} money than there is, while {words}", call=f"bank.total() and bank.transfer{move}", expected="150", actual=str(min(wrong)), place=solution.Bank.total)


@check
def strangers_do_not_wait(solution):
    """Transfers that have no account in common do not wait for each other.

    One lock for the whole bank is safe, and makes all threads one queue. A lock belongs to what it protects.
    """
    for words, moves, common in (
        ("ann to bob, bob to cleo", [("ann", "bob", 10), ("bob", "cleo", 10)], True),
        ("ann to bob, cleo to dora", [("ann", "bob", 10), ("cleo", "dora", 10)], False),
        ("dora to ann, cleo to bob", [("dora", "ann", 10), ("cleo", "bob", 10)], False),
    ):
        waits: list[int] = []

        def look(run: threads.Run) -> Any:
            waits.append(run.locks.waits)
            return tuple(run.state.balance(owner) for owner in ("ann", "bob", "cleo", "dora"))

        found = _explored(solution, {"ann": 50, "bob": 50, "cleo": 50, "dora": 50}, [_mover(*move) for move in moves], preemptions=1, look=look)
        evidence(f"{words}: did one wait for the other?", "in some schedules" if any(waits) else "never")
        _ended(solution, found, words)
        if common and not any(waits):
            fail("two transfers of one account never waited for each other: nothing protects it", call=words, place=solution.Bank.transfer)
        if not common and any(waits):
            fail("two transfers without a common account waited for each other", call=words, place=solution.Bank.transfer)


@check(after=opposite_transfers_end, stretch=True)
def listeners_run_without_locks(solution):
    """Listeners are called after the transfer, while no lock is held.

    A listener is code that you do not know. It may ask for the total, move money itself, or wait for another thread that does; with a
    lock held, each of these can be the end.
    """
    heard: list[Any] = []

    def main() -> None:
        bank = _bank(solution, ann=50, bob=0)
        bank.on_change(lambda *change: heard.append((*change, bank.total(), bank.balance("ann"))))
        bank.on_change(lambda *change: heard.append("second"))
        bank.transfer("ann", "bob", 20)
        try:
            bank.transfer("ann", "bob", 31)
        except ValueError:
            pass

    _judge(solution, threads.replay(lambda: {"main": main}), "a listener asks for the total")
    evidence("what the listeners heard", heard)
    expect(heard).because("two listeners did not hear of one transfer, in order, after it had moved the money").at(solution.Bank).equals([("ann", "bob", 20, 50, 30), "second"])

    def make() -> Any:
        bank = _bank(solution, ann=50, bob=50)
        under_way, done = threading.Event(), threading.Event()

        def waits(source: str, target: str, cents: int) -> None:
            if cents == 1:
                under_way.set()
                done.wait()

        bank.on_change(waits)

        def other() -> None:
            under_way.wait()
            bank.transfer("bob", "ann", 2)
            done.set()

        return {"first": lambda: bank.transfer("ann", "bob", 1), "other": other}

    _judge(solution, threads.replay(make), "a listener waits for another thread's transfer")
    evidence("a listener waits for another thread's transfer", "both came to an end")
    error = OSError("mail server")

    def raises(*change: Any) -> None:
        raise error

    def failing() -> None:
        bank = _bank(solution, ann=50, bob=0)
        bank.on_change(raises)
        for _ in range(2):
            try:
                bank.transfer("ann", "bob", 20)
            except OSError as problem:
                heard.append(problem)
        heard.append((bank.balance("ann"), bank.balance("bob")))

    heard.clear()
    _judge(solution, threads.replay(lambda: {"main": failing}), "a listener raises")
    if heard != [error, error, (10, 40)]:
        evidence("balances of ann and bob after two transfers of 20, of 50 and 0", heard[-1:])
        fail("a listener raised, and either the caller of transfer did not hear of it or the money had not moved", call="bank.transfer('ann', 'bob', 20)", place=solution.Bank.transfer)


# --- how it is observed ----------------------------------------------------------------------


def _bank(solution: Any, **accounts: int) -> Any:
    bank = called(solution.Bank)
    for owner, cents in accounts.items():
        called(bank.open_account, owner, cents)
    return bank


def _moves(bank: Any, source: str, target: str, cents: int) -> None:
    expect(bank.transfer(source, target, cents)).because("transfer returned something").equals(None)


def _balances(solution: Any, bank: Any, wanted: dict[str, int]) -> None:
    found = {owner: called(bank.balance, owner) for owner in wanted}
    expect(found).because("the balances are not these").at(solution.Bank).equals(wanted)
    expect(called(bank.total)).because("the total is not the sum of the balances").at(solution.Bank.total).equals(sum(wanted.values()))


def _mover(source: str, target: str, cents: int) -> Callable[[Any], Any]:
    def moves(bank: Any) -> Any:
        try:
            return bank.transfer(source, target, cents)
        except ValueError:
            return "refused"

    return moves


def _explored(
    solution: Any, accounts: dict[str, int], actions: list[Callable[[Any], Any]], *, preemptions: int = 2, limit: int = 200,
    result: str = "", look: Callable[[threads.Run], Any] | None = None,
) -> threads.Exploration:
    """Let one thread do each of the actions, in many schedules; observes the balances, or what one thread returned."""
    def make() -> Any:
        bank = _bank(solution, **accounts)
        return bank, {str(number): (lambda action=action: action(bank)) for number, action in enumerate(actions)}

    states: list[Any] = []

    def kept() -> Any:
        bank, work = make()
        states[:] = [bank]
        return work

    def observe(run: threads.Run) -> Any:
        run.state = states[0]
        if look is not None:
            return look(run)
        if result:
            return run.results.get(result)
        return tuple(states[0].balance(owner) for owner in accounts)

    return threads.explore(kept, preemptions=preemptions, limit=limit, stop_after=1, observe=observe)


def _ended(solution: Any, found: threads.Exploration, words: str) -> None:
    if not found.failures:
        return
    failure = found.failures[0]
    for error in failure.run.errors.values():
        raise error
    if failure.kind == "deadlock":
        evidence("who waits", failure.run, exact=False)
    fail(f"{words}: {'a deadlock, they wait for ever' if failure.kind == 'deadlock' else failure.message}", call=words, place=solution.Bank.transfer)


def _judge(solution: Any, run: threads.Run, words: str = "one thread alone") -> None:
    for error in run.errors.values():
        raise error
    if run.deadlock:
        evidence("who waits", run, exact=False)
        fail(f"{words}: it waits for ever for a lock that it, or a call that raised, has taken", call="bank.transfer(source, target, cents)", place=solution.Bank.transfer)
    if run.too_many_steps:
        fail(f"{words}: it did not come to an end", place=solution.Bank.transfer)


def _list(outcomes: set[Any]) -> str:
    return " or ".join(str(outcome) for outcome in sorted(outcomes))
