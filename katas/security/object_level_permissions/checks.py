"""Checks for object_level_permissions: five users try everything on seventeen invoices, and the handlers say who got in."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, calls, check, evidence, expect, fail, raised_at, why

NAMES = {None: "nobody", **fixtures.USERS}


@check
def only_rules_allow(solution):
    """A user may do what a rule allows for this invoice, and nothing else.

    A login says who somebody is. Whether this user may do this to this invoice is another question, and where no rule
    answers it, the answer is no.
    """
    service = fixtures.Service()
    lone = called(solution.Guard, service.load)
    for user in (0, 6, 7):
        called(lone.permit, "read", lambda who, invoice, user=user: who == user)
    full, empty = service.invoices[4700], service.invoices[4710]
    rows = {words: _may(solution, lone, user, "read", invoice) for words, user, invoice in (
        ("the second of three rules says yes", 6, full), ("only the last rule says yes", 7, full), ("only the first rule says yes, to user 0", 0, full),
        ("a rule says yes, to an invoice that has no lines yet", 6, empty), ("no rule says yes", 5, full),
    )}
    for words, answer in rows.items():
        evidence(words, answer)
    for words, answer in rows.items():
        if answer is not (words != "no rule says yes"):
            fail(f"{words}, and may returned {answer!r}", call=f'guard.may({"0" if "user 0" in words else "user"}, "read", invoice)', place=solution.Guard)
    for action in ("Read", "rea", "read it", ""):
        if _may(solution, lone, 6, action, full) is not False:
            fail(f"an action that has no rule was allowed: {action!r}", call=f'guard.may(6, {action!r}, invoice)', place=solution.Guard)

    service, guard = _guarded(solution)
    wrong: list[tuple[str, Any, str, Any]] = []
    for user in (*fixtures.USERS, None):
        for action in fixtures.ACTIONS:
            for invoice in service.invoices.values():
                got, right = _may(solution, guard, user, action, invoice), service.right(user, action, invoice)
                if got is not right:
                    wrong.append((_kind(user, action, invoice, right), user, action, invoice))
                    if not isinstance(got, bool):
                        fail(f"may returned {got!r}, which is neither True nor False", call=f'guard.may({user}, "{action}", {invoice!r})', place=solution.Guard)
    kinds = list(dict.fromkeys(kind for kind, *_ in wrong))
    evidence("wrong answers of 510", "\n".join(f"{sum(kind == other for other, *_ in wrong)}: {kind}" for kind in kinds) or "none")
    if wrong:
        kind, user, action, invoice = wrong[0]
        fail(kind, call=f'guard.may({user}, "{action}", {invoice!r})', place=solution.Guard)

    why("A rule that is interrupted has not answered. Ctrl-C and SystemExit are meant for the whole program.")
    called(lone.permit, "stop", _interrupted)
    try:
        lone.may(6, "stop", full)
    except KeyboardInterrupt:
        pass
    else:
        fail("a rule raised KeyboardInterrupt, which is no Exception, and it was taken for an answer", call='guard.may(6, "stop", invoice)', place=solution.Guard)

    why("Where nobody is logged in there is nobody whose rights could be looked up. A rule that compares owners finds that None owns whatever has no owner.")
    before = len(service.asked)
    guard.may(None, "view", service.invoices[4700])
    if len(service.asked) > before:
        fail("nobody was logged in, and a rule was asked", call='guard.may(None, "view", an invoice)', place=solution.Guard)

    why("Two parts of a service have rules of their own. What one of them allows says nothing about the other.")
    other = called(solution.Guard, service.load)
    if _may(solution, other, 0, "view", _own(service, 0)) is not False:
        fail("a guard without any rule allowed what a rule of another guard allows", call='Guard(load).may(0, "view", the invoice of user 0)', place=solution.Guard)


@check(after=only_rules_allow)
def nobody_gets_in_by_counting(solution):
    """A handler runs only for a user who may do this to the invoice that was named.

    Numbers can be counted up, and a request can be typed without any button. So the question is asked where the work is done,
    and before it begins.
    """
    service, guard = _guarded(solution)
    handlers = {action: calls.Spy(returns=f"{action} done", name=action) for action in fixtures.ACTIONS}
    doors = {action: _decorated(solution, guard, action, handler) for action, handler in handlers.items()}
    mine = _own(service, 3)
    got = _knock(solution, doors["view"], 3, mine.number, "print", copies=2, action=None)
    if got != "view done":
        fail("a user asked for an invoice of his own, and the call did not return what the handler returned", call=f"f(3, {mine.number}, 'print', copies=2, action=None)", place=solution.Guard)
    call = handlers["view"].last
    expect((call.args[0], call.args[2:], call.kwargs)).because("the handler did not get the user and the further arguments as they were given").at(solution.Guard).equals((3, ("print",), {"copies": 2, "action": None}))
    if getattr(call.argument(1), "number", None) != mine.number:
        fail("the handler did not get the invoice that the request named", call=f"f(3, {mine.number}, 'print', copies=2, action=None)", place=solution.Guard)
    handlers["view"].reset()
    stolen: list[str] = []
    shut_out: list[str] = []
    for number, invoice in service.invoices.items():
        for action, door in doors.items():
            for user in (3, 1):
                before = handlers[action].count
                outcome = _knock(solution, door, user, number)
                ran = handlers[action].count > before
                if ran and not service.right(user, action, invoice):
                    stolen.append(f"{NAMES[user]} could {_verb(action)} {invoice.title}" + (f", and then {outcome}" if outcome != f"{action} done" else ""))
                if service.right(user, action, invoice) and outcome != f"{action} done":
                    shut_out.append(f"{NAMES[user]}, who may {_verb(action)} {invoice.title}, got {outcome}")
    evidence("handlers that ran for a user who may not", len(stolen) or "none")
    evidence("users who may and were refused", len(shut_out) or "none")
    for found, words in ((stolen, "a handler ran for a user who may not do this to the invoice"), (shut_out, "a user was refused who may do this to the invoice")):
        if found:
            evidence("the first one", found[0])
            fail(words, call="f(user, invoice_id)", place=solution.Guard)

    why("What was judged and what is changed have to be the same object. If it is loaded once more, it may be another one by then.")
    service.loaded.clear()
    service.judged.clear()
    outcome = _knock(solution, doors["edit"], *_editable(service))
    if outcome != "edit done":
        fail(f"user 0, who may edit this invoice, got {outcome}", call="f(0, invoice_id)", place=solution.Guard)
    same = handlers["edit"].last.argument(1) is service.judged[-1]
    evidence("the handler got the object that was judged", "yes" if same else "no")
    evidence("calls of load for one request", len(service.loaded))
    if len(service.loaded) != 1:
        fail(f"one request called load {len(service.loaded)} times", call="f(user, invoice_id)", place=solution.Guard)
    if not same:
        fail("the handler got another object than the one that the rules judged", call="f(user, invoice_id)", place=solution.Guard)
    why("What goes wrong in a handler is no refusal, and the caller has to hear of it.")
    for problem in (KeyError("a bug"), PermissionError("disk")):
        door = _decorated(solution, guard, "edit", calls.Spy(name="edit", raises=problem))
        try:
            door(*_editable(service))
            raised: Any = None
        except Exception as error:
            raised = error
        if raised is not problem:
            fail(f"a handler raised {type(problem).__name__}, and the caller got {'nothing of it' if raised is None else type(raised).__name__}", call="f(user, invoice_id)", place=solution.Guard)
    service.loaded.clear()
    auditor, archived = 4, next(invoice for invoice in service.invoices.values() if invoice.owner == 0)
    _knock(solution, doors["edit"], auditor, archived.number)
    if len(service.loaded) != 1:
        fail(f"a request that was refused called load {len(service.loaded)} times", call="f(user, invoice_id)", place=solution.Guard)


@check(after=only_rules_allow)
def a_refusal_tells_nothing(solution):
    """A refusal does not tell which invoices exist.

    "Forbidden" for the invoice of a competitor says that there is one. Counting up the numbers and reading refusals then tells how
    many invoices a company writes in a month.
    """
    service, guard = _guarded(solution)
    doors = {action: _decorated(solution, guard, action, calls.Spy(name=action)) for action in fixtures.ACTIONS}
    foreign, missing = _own(service, 2), 9999
    shared = _own(service, 0)
    rows = [
        ("an invoice that does not exist", "view", 3, missing, "NotFound"),
        ("an invoice that the user may not view", "view", 3, foreign.number, "NotFound"),
        ("an invoice that does not exist, asked by one who may view all", "view", 4, missing, "NotFound"),
        ("another action on an invoice that does not exist", "edit", 3, missing, "NotFound"),
        ("another action on an invoice that the user may not view", "edit", 3, foreign.number, "NotFound"),
        ("another action on an invoice that the user may view", "edit", 4, shared.number, "Forbidden"),
        ("an action without a rule, on an invoice of the user's own", "purge", 0, shared.number, "Forbidden"),
        ("an invoice that exists, and nobody is logged in", "view", None, foreign.number, "LoginRequired"),
        ("an invoice without an owner, and nobody is logged in", "view", None, _own(service, None).number, "LoginRequired"),
        ("an invoice that does not exist, and nobody is logged in", "edit", None, missing, "LoginRequired"),
    ]
    answers = []
    for words, action, user, number, _ in rows:
        answers.append(_knock(solution, doors[action], user, number))
        evidence(words, answers[-1])
    for (words, action, user, number, wanted), answer in zip(rows, answers):
        if answer != wanted:
            ended = f"raised {answer}" if answer else "raised nothing"
            fail(f"{words}: it {ended}, and not {wanted}", call=f"f({user}, {number}), which requires {action!r}", place=solution.Guard)

    why("The text of the answer is an answer, too.")
    door = doors["edit"]
    number = foreign.number
    hidden = _arguments(solution, door, 3, number)
    del service.invoices[number]
    gone = _arguments(solution, door, 3, number)
    evidence("args for a hidden invoice and for a missing one", "equal" if hidden == gone else f"{hidden} and {gone}")
    if hidden != gone:
        fail("NotFound says other things of an invoice that is hidden than of one that is missing", call=f"f(3, {number})", place=solution.Guard)
    why("Nobody is logged in: there is no need to go to the database, which a flood of such requests would otherwise reach.")
    service.loaded.clear()
    _knock(solution, door, None, number)
    if service.loaded:
        fail("nobody was logged in, and the invoice was loaded", call=f"f(None, {number})", place=solution.Guard)


@check(after=only_rules_allow)
def lists_ask_the_same_rules(solution):
    """A list shows the invoices that the user may view.

    A list is a door as well: titles, names and totals stand in it. One that asks other rules than the page sooner or later shows
    what the page would refuse.
    """
    service, guard = _guarded(solution)
    everything = sorted(service.invoices.values(), key=lambda invoice: invoice.number * 17 % 41)
    everything += everything[:3]  # a page may show an invoice twice
    foreign, lost = {}, {}
    for user in (*fixtures.USERS, None):
        try:
            given = list(everything)
            got = called(guard.visible, user, given if user == 1 else iter(given))
        except Failed:
            raise
        except Exception as error:
            evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
            fail("visible raised an exception", call=f"guard.visible({user}, invoices)", place=raised_at(error) or solution.Guard)
        if not isinstance(got, list):
            fail(f"visible returned {'nothing' if got is None else 'something else than a list'}", call=f"guard.visible({user}, invoices)", place=solution.Guard)
        if [invoice.number for invoice in given] != [invoice.number for invoice in everything]:
            fail("visible changed the list that it was given", call=f"guard.visible({user}, invoices)", place=solution.Guard)
        right = [invoice for invoice in everything if service.right(user, "view", invoice)]
        numbers = [getattr(invoice, "number", None) for invoice in got]
        foreign[NAMES[user]] = len([number for number in numbers if number not in {invoice.number for invoice in right}])
        lost[NAMES[user]] = len([invoice for invoice in right if invoice.number not in numbers])
        if not foreign[NAMES[user]] and not lost[NAMES[user]] and numbers != [invoice.number for invoice in right]:
            fail("the invoices of a list came in another order, or not as often as they were given", call=f"guard.visible({user}, invoices)", place=solution.Guard)
    evidence("foreign invoices in the lists", foreign)
    evidence("invoices that lists left out", lost)
    for found, words in ((foreign, "a list shows invoices that its user may not view"), (lost, "a list leaves out invoices that its user may view")):
        first = next((name for name, count in found.items() if count), None)
        if first:
            fail(words, call=f"guard.visible({first}, all invoices)", place=solution.Guard)


@check(after=nobody_gets_in_by_counting)
def rights_count_from_the_next_call(solution):
    """A right that was withdrawn or given counts from the next call on.

    The colleague who was dismissed at noon must not read on until the evening because an answer was kept.
    """
    service, guard = _guarded(solution)
    door = _decorated(solution, guard, "view", calls.Spy(returns="shown", name="view"))
    invoice = _own(service, 2)
    seen = {}

    def look(moment: str) -> None:
        page = _knock(solution, door, 4, invoice.number)
        listed = called(guard.visible, 4, [invoice])
        if not isinstance(listed, list):
            fail("visible returned something else than a list", call="guard.visible(4, [invoice])", place=solution.Guard)
        seen[moment] = ("refused" if page in ("NotFound", "Forbidden") else page, _may(solution, guard, 4, "view", invoice), len(listed))

    look("auditor")
    service.auditors.discard(4)
    look("dismissed")
    service.auditors.add(4)
    look("auditor again")
    for moment, what in seen.items():
        evidence(moment, what)
    if seen["auditor"][:2] == ("shown", True) and seen["dismissed"] == ("refused", False, 1):
        fail("a list shows an invoice that its user may not view", call="guard.visible(4, [invoice])", place=solution.Guard)
    expect(seen["auditor"]).because("an auditor may view all invoices, and could not").at(solution.Guard).equals(("shown", True, 1))
    expect(seen["dismissed"]).because("an auditor was dismissed, and the next call still allowed what only auditors may do").at(solution.Guard).equals(("refused", False, 0))
    expect(seen["auditor again"]).because("a user became an auditor, and the next call did not know").at(solution.Guard).equals(("shown", True, 1))

    why("Handlers are decorated when their module is imported, and the rules may be declared in another one, later.")
    purge = _decorated(solution, guard, "purge", calls.Spy(returns="purged", name="purge"))
    before = _knock(solution, purge, 4, invoice.number)
    called(guard.permit, "purge", lambda user, invoice: user == 4)
    after = _knock(solution, purge, 4, invoice.number)
    evidence("an action before and after its first rule", (before, after))
    expect(after).because("a rule was added after the handler was decorated, and it did not count").at(solution.Guard).equals("purged")


@check(after=nobody_gets_in_by_counting, stretch=True)
def each_decision_is_recorded(solution):
    """Each decision about a request is recorded before the handler begins.

    A user with a hundred refusals in a minute is counting up numbers. Nobody sees it if refusals leave no trace.
    """
    service = fixtures.Service()
    journal = calls.Journal()
    record = calls.Spy(name="record", journal=journal)
    guard = called(solution.Guard, service.load, record)
    for action, rule in service.rules():
        called(guard.permit, action, rule)
    handlers = {"edit": calls.Spy(name="handler", raises=OSError("disk full"), journal=journal), "view": calls.Spy(name="handler", journal=journal)}
    doors = {action: _decorated(solution, guard, action, handler) for action, handler in handlers.items()}
    own = _editable(service)[1]
    rows = [(0, "view", own, "allowed"), (0, "edit", own, "allowed"), (4, "edit", own, "Forbidden"), (3, "edit", own, "NotFound"), (3, "view", 9999, "NotFound"), (None, "view", own, "LoginRequired")]
    for user, action, number, _ in rows:
        _knock(solution, doors[action], user, number)
    called(guard.visible, 0, list(service.invoices.values()))
    called(guard.may, 3, "view", service.invoices[own])
    recorded = [tuple(call.args) + tuple(call.kwargs.values()) for call in record.calls]
    evidence("recorded", [entry[-1] if entry else None for entry in recorded])
    expect(recorded).because("six requests were made, and the records are not one for each of them").at(solution.Guard).equals(rows)
    order = journal.order
    expect(order[:4]).because("a handler began before the decision was recorded").at(solution.Guard).equals(["record", "handler"] * 2)


# --- how it is observed ----------------------------------------------------------------------


def _guarded(solution: Any) -> tuple[fixtures.Service, Any]:
    service = fixtures.Service()
    guard = called(solution.Guard, service.load)
    for action, rule in service.rules():
        called(guard.permit, action, rule)
    return service, guard


def _decorated(solution: Any, guard: Any, action: str, handler: Any) -> Any:
    decorate = called(guard.requires, action)
    if not callable(decorate):
        fail("requires did not return a decorator", call=f"guard.requires({action!r})", place=solution.Guard)
    door = called(decorate, handler)
    if not callable(door):
        fail("the decorator did not return a function", call=f"guard.requires({action!r})(handler)", place=solution.Guard)
    return door


def _may(solution: Any, guard: Any, user: Any, action: str, invoice: fixtures.Invoice) -> Any:
    try:
        return called(guard.may, user, action, invoice)
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        words = "a rule raised an exception, and may raised it as well" if isinstance(error, (KeyError, TypeError)) and action == "approve" else "may raised an exception"
        fail(words, call=f'guard.may({user}, "{action}", {invoice!r})', place=raised_at(error) or solution.Guard)


def _knock(solution: Any, door: Any, *args: Any, **kwargs: Any) -> Any:
    """What the call returned, or the name of one of the three exceptions."""
    try:
        return called(door, *args, **kwargs)
    except (solution.NotFound, solution.Forbidden, solution.LoginRequired) as error:
        return next(name for name in ("NotFound", "Forbidden", "LoginRequired") if isinstance(error, getattr(solution, name)))
    except OSError as error:
        if error.args != ("disk full",):
            fail(f"a request raised {type(error).__name__}", call=f"f({', '.join(map(repr, args))})", place=raised_at(error) or solution.Guard)
        return "disk full"
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail(f"a request raised {type(error).__name__}", call=f"f({', '.join(map(repr, args))})", place=raised_at(error) or solution.Guard)


def _arguments(solution: Any, door: Any, user: Any, number: int) -> tuple[Any, ...]:
    try:
        door(user, number)
    except solution.NotFound as error:
        return error.args
    return ()


def _own(service: fixtures.Service, user: int | None) -> fixtures.Invoice:
    """An invoice of this user's that has no lines yet."""
    return next(invoice for invoice in service.invoices.values() if invoice.owner == user and not len(invoice))


def _editable(service: fixtures.Service) -> tuple[int, int]:
    return 0, next(number for number, invoice in service.invoices.items() if service.right(0, "edit", invoice) and invoice.team == "blue")


def _interrupted(user: Any, invoice: Any) -> bool:
    raise KeyboardInterrupt


def _verb(action: str) -> str:
    return "comment on" if action == "comment" else action


def _kind(user: Any, action: str, invoice: fixtures.Invoice, right: bool) -> str:
    if user is None:
        return "nobody is logged in, and it was allowed"
    if action == "purge":
        return "an action that has no rule was allowed"
    if right:
        return "a user whom a rule allows it was refused"
    return f"a user whom no rule allows to {_verb(action)} an invoice was allowed to"
