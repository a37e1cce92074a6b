"""Checks for encapsulated_account: an account under attack, and the callers that kept to the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import fixtures
from katabook import called, check, evidence, fail, raised_at


@check
def callers_that_kept_to_the_rules_go_on(solution):
    """Code that was written for the plain attributes goes on as it is.

    That is why one begins with plain attributes in Python: a property takes their place later, with the same syntax for
    the caller. `get_balance()` would mean to edit forty callers.
    """
    account = called(solution.Account)
    for name in ("balance", "entries", "limit"):
        if not hasattr(account, name):
            fail(f"account.{name} is gone: callers read it as an attribute", call=f"account.{name}", place=solution.Account)
        if callable(getattr(account, name)):
            fail(f"account.{name} is a method: callers that read the attribute get the method and not its value", call=f"account.{name}", place=solution.Account)
    _is(account, solution, "a new account", balance=0, entries=(), limit=0)
    account = called(solution.Account, 500)
    _allowed(solution, "a new account with a limit of 500: deposit(200)", account.deposit, 200)
    _allowed(solution, "balance 200, limit 500: withdraw(700)", account.withdraw, 700)
    _is(account, solution, "Account(500), a deposit of 200 and a withdrawal of 700", balance=-500, entries=(200, -700), limit=500)
    _allowed(solution, "balance -500, limit 500: account.limit = 800", lambda: setattr(account, "limit", 800))
    _allowed(solution, "balance -500, limit 800: withdraw(300)", account.withdraw, 300)
    _is(account, solution, "then account.limit = 800 and a withdrawal of 300", balance=-800, entries=(200, -700, -300), limit=800)
    _allowed(solution, "balance -800: deposit(900)", account.deposit, 900)
    _allowed(solution, "balance 100: deposit(100)", account.deposit, 100)
    _allowed(solution, "balance 200: account.limit = 0", lambda: setattr(account, "limit", 0))
    _is(account, solution, "then deposits of 900 and 100 and account.limit = 0", balance=200, entries=(200, -700, -300, 900, 100), limit=0)
    other = called(solution.Account, limit=300)
    _is(other, solution, "a second account, Account(limit=300)", balance=0, entries=(), limit=300)
    _is(account, solution, "the first account, after the second was made", balance=200, limit=0)
    _allowed(solution, "balance 0, limit 300: withdraw(1)", other.withdraw, 1)
    _allowed(solution, "balance -1: deposit(1)", other.deposit, 1)
    _is(other, solution, "then one cent out and one in", balance=0, entries=(-1, 1), limit=300)


@check(after=callers_that_kept_to_the_rules_go_on)
def the_balance_stays_within_the_limit(solution):
    """No withdrawal and no deposit takes the balance below `-limit`, and a refused one leaves no trace.

    Look first and change afterwards: an exception undoes nothing. And a deposit below zero is a withdrawal that nobody
    compares with the limit.
    """
    for words, action in (
        ("withdraw(701)", lambda account: called(account.withdraw, 701)),
        ("withdraw(10_000)", lambda account: called(account.withdraw, 10_000)),
        ("deposit(-1_000)", lambda account: called(account.deposit, -1_000)),
        ("deposit(0)", lambda account: called(account.deposit, 0)),
        ("withdraw(-50)", lambda account: called(account.withdraw, -50)),
        ("withdraw(0)", lambda account: called(account.withdraw, 0)),
    ):
        _attack(solution, words, action, ValueError)
    account = _account(solution)
    _allowed(solution, "balance 200, limit 500: withdraw(700)", account.withdraw, 700)
    _is(account, solution, "balance 200, limit 500; withdraw(700), the most that is allowed", balance=-500, entries=(300, -100, -700))


@check(after=callers_that_kept_to_the_rules_go_on)
def balance_and_entries_cannot_be_written(solution):
    """`balance` and `entries` can be read, and neither assigned nor deleted.

    A property is found in the class before anything in the instance is, so that an assignment calls its setter. Without
    one it raises AttributeError.
    """
    for words, action in (
        ("account.balance = 1_000_000", lambda account: setattr(account, "balance", 1_000_000)),
        ("account.balance += 1", _increased),
        ("del account.balance", lambda account: delattr(account, "balance")),
        ("account.entries = ()", lambda account: setattr(account, "entries", ())),
        ("del account.entries", lambda account: delattr(account, "entries")),
    ):
        _attack(solution, words, action, AttributeError)


@check(after=callers_that_kept_to_the_rules_go_on)
def what_entries_gave_is_no_way_in(solution):
    """What `entries` gives is the caller's, and nothing done to it reaches the account.

    Returning the list itself hands out the only copy: the property cannot be assigned, and `append` assigns nothing.
    """
    account = _account(solution)
    given = account.entries
    kind = type(given).__name__
    evidence("type of account.entries", kind, exact=False)
    tried = {}
    for words, action in (
        ("[0] = 9_000", lambda: given.__setitem__(0, 9_000)),
        ("append(9_000)", lambda: given.append(9_000)),
        ("clear()", lambda: given.clear()),
    ):
        try:
            action()
        except (AttributeError, TypeError):
            tried[words] = "refused"
        else:
            tried[words] = "the account has not changed"
        after = tuple(account.entries)
        if after != (300, -100):
            tried[words] = "the account has changed"
            evidence("tried on what account.entries gave", tried)
            fail(f"account.entries was (300, -100), and after account.entries.{words} it is {after}" if words[0] != "[" else f"account.entries was (300, -100), and after account.entries{words} it is {after}", place=solution.Account)
    evidence("tried on what account.entries gave", tried)
    given = account.entries
    called(account.deposit, 1)
    if len(given) != 2:
        fail("after one more deposit, what account.entries had given before was no longer the same", place=solution.Account)
    if kind != "tuple":
        fail(f"account.entries gives a {kind} and not a tuple", place=solution.Account)


@check(after=callers_that_kept_to_the_rules_go_on)
def a_bad_limit_is_refused_on_every_way_in(solution):
    """A limit is looked at whenever it is set: by an assignment, at any time, and when the account is made.

    A rule that stands in `__init__` alone holds for a moment. In the setter it holds for each assignment, and
    `self.limit = limit` in `__init__` goes through it as well.
    """
    missed = []
    for words, action in (
        ("account.limit = -1", lambda account: setattr(account, "limit", -1)),
        ("withdraw(500), then account.limit = 299", _tightened),
    ):
        problem = _attacked(solution, words, action, ValueError, balance=-300 if "withdraw" in words else 200)
        if problem is not None:
            missed.append(problem)
    try:
        called(solution.Account, -1)
    except ValueError:
        evidence("Account(-1)", "ValueError")
    except (AssertionError, AttributeError, LookupError, TypeError) as problem:
        missed.append(f"Account(-1) raised {type(problem).__name__} and not ValueError")
    else:
        evidence("Account(-1)", "an account was made")
        missed.append("Account(-1) raised no ValueError")
    if missed:
        fail(missed[0], place=solution.Account)
    account = _account(solution)
    called(account.withdraw, 500)
    _allowed(solution, "balance -300: account.limit = 300", lambda: setattr(account, "limit", 300))
    _is(account, solution, "overdrawn by 300, the limit is set to 300", balance=-300, limit=300)
    try:
        called(account.withdraw, 1)
    except ValueError:
        return
    fail("the limit was lowered to 300 and the balance is -300: withdraw(1) raised no ValueError", place=solution.Account)


@check(after=callers_that_kept_to_the_rules_go_on, stretch=True)
def a_subclass_may_use_the_same_names(solution):
    """A subclass that uses the same private names for something else does not disturb the account.

    `self._entries` is one attribute of one object, whoever writes it. `self.__entries` is rewritten with the name of the class in whose
    body it stands, so each class has its own. It hides nothing: from outside, the long name works.
    """
    plain = _account(solution)
    names = fixtures.private_names(solution.Account, plain)
    evidence("private names in your class", " · ".join(sorted(names)) or "none", exact=False)
    Savings = fixtures.subclass_with(solution.Account, names)
    for stored in sorted(fixtures.stored_names(plain, solution.Account)):
        evidence(f"from outside, account.{stored}", getattr(plain, stored), exact=False)
    try:
        account = called(Savings, 500)
        called(account.deposit, 300)
        called(account.withdraw, 100)
        account.limit = 400
        seen = (account.balance, tuple(account.entries), account.limit)
    except Exception as problem:
        evidence("the subclass's account raised", f"{type(problem).__name__}: {problem}", exact=False)
        fail(fixtures.collision(names), place=raised_at(problem) or solution.Account)
    evidence("the subclass's account after deposit(300), withdraw(100), limit = 400", f"balance {seen[0]}, entries {seen[1]}, limit {seen[2]}", exact=False)
    if seen != (200, (300, -100), 400):
        fail(fixtures.collision(names), place=solution.Account)
    lost = [name for name, value in account.own_values().items() if value != fixtures.OWN]
    if lost:
        fail(f"the subclass keeps a value of its own as self.{sorted(lost)[0]}, and the account has overwritten it", place=solution.Account)
    own = [name for name in vars(account) if vars(account)[name] == fixtures.OWN]
    evidence("names of the subclass's own values", " · ".join(sorted(own)), exact=False)


# --- how it is observed ----------------------------------------------------------------------


def _account(solution: Any) -> Any:
    """An account with a limit of 500, the entries 300 and -100, and so a balance of 200."""
    account = called(solution.Account, 500)
    called(account.deposit, 300)
    called(account.withdraw, 100)
    return account


def _is(account: Any, solution: Any, words: str, **wanted: Any) -> None:
    """Hold the attributes of the account against what they should be."""
    found = {name: getattr(account, name) for name in wanted}
    if "entries" in found and isinstance(found["entries"], list):  # its type is the subject of another check
        found["entries"] = tuple(found["entries"])
    evidence(words, f"{', '.join(f'{name} {value!r}' for name, value in found.items())}")
    for name, value in wanted.items():
        if found[name] != value:
            fail(f"{words}: {name} is {found[name]!r} and not {value!r}", place=solution.Account)


def _allowed(solution: Any, words: str, action: Callable[..., object], *args: Any) -> None:
    """Do what the rules allow."""
    try:
        called(action, *args)
    except ValueError as problem:
        evidence("it raised", f"ValueError: {problem}", exact=False)
        fail(f"{words} raised ValueError, and it is allowed", place=raised_at(problem) or solution.Account)


def _attack(solution: Any, words: str, action: Callable[[Any], object], kind: type[Exception]) -> None:
    problem = _attacked(solution, words, action, kind)
    if problem is not None:
        fail(problem, call=words, place=solution.Account)


def _attacked(solution: Any, words: str, action: Callable[[Any], object], kind: type[Exception], balance: int = 200) -> str | None:
    """Do `action` to an account; what is wrong with what came of it, if anything."""
    account = _account(solution)
    before = (200, [300, -100], 500) if balance == 200 else (-300, [300, -100, -500], 500)
    raised = None
    try:
        action(account)
    except kind as problem:
        raised = problem
    except (AssertionError, AttributeError, LookupError, TypeError, ValueError) as problem:
        return f"{words} raised {type(problem).__name__} and not {kind.__name__}"
    try:
        after = (account.balance, list(account.entries), account.limit)
    except AttributeError as problem:
        return f"after {words} the account is broken: {problem}"
    evidence(words, f"{'nothing raised' if raised is None else type(raised).__name__}; balance {after[0]}, limit {after[2]}")
    if raised is None:
        return f"{words} raised no {kind.__name__}: balance {after[0]}, limit {after[2]}, entries {tuple(after[1])}"
    if after != before:
        return f"{words} raised {type(raised).__name__}, and changed the account all the same: balance {after[0]}, limit {after[2]}, entries {tuple(after[1])}"
    return None


def _increased(account: Any) -> None:
    account.balance += 1


def _tightened(account: Any) -> None:
    called(account.withdraw, 500)
    account.limit = 299
