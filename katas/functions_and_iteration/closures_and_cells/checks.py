"""Checks for closures_and_cells: what the functions share, what they keep, and what they let go."""

from __future__ import annotations

from typing import Any

from katabook import called, check, evidence, expect, fail, memory, named


@check
def take_and_left_share_a_variable(solution):
    """`take` uses up what `left` reports.

    Both functions close over one variable of the call that made them. Reading it needs nothing; assigning to it needs
    `nonlocal`, since an assignment makes a name local to the function in which it stands.
    """
    take, left = _quota(solution, 10)
    expect(called(left)).because("nothing was taken from a quota of 10 yet, and left() says something else").equals(10)
    for n, remaining in ((3, 7), (1, 6)):
        granted = called(take, n)
        seen = called(left)
        evidence(f"take({n}), then left()", (granted, seen))
        expect(granted).because(
            f"take({n}) was refused, and enough mails remained" if granted is False else f"enough mails remained, and take({n}) did not return True"
        ).is_true()
        expect(seen).because(f"take({n}) returned True, and left() does not report what remains").equals(remaining)
    evidence("take and left", _shared_cells(take, left), exact=False)


@check(after=take_and_left_share_a_variable)
def a_refused_take_uses_nothing(solution):
    """A request that does not fit is refused, and uses up nothing.

    Compare first and assign afterwards: a quota that goes below zero, or that a refused request empties, blocks a
    customer who has mails left.
    """
    take, left = _quota(solution, 5)
    expect(called(take, 6)).because("take(6) of a quota of 5 has to be refused").is_false()
    seen = called(left)
    evidence("left() after a refused take(6) of 5", seen)
    expect(seen).because("take(6) of a quota of 5 was refused, and what remains changed all the same").equals(5)
    expect(called(take, 5)).because("exactly 5 remain, and take(5) was refused").is_true()
    seen = called(left)
    evidence("left() after take(5)", seen)
    expect(seen).because("the whole quota was taken, and left() does not say 0").equals(0)
    expect(called(take, 1)).because("nothing remains, and take(1) was granted").is_false()
    expect(called(left)).because("take(1) of an empty quota was refused, and what remains changed").equals(0)


@check(after=take_and_left_share_a_variable)
def each_quota_is_its_own(solution):
    """Each call of `make_quota` makes a quota of its own.

    Local variables belong to one call. A variable of the module, a mutable default or an attribute of the function exists
    once, so one customer uses up what another one paid for.
    """
    take_ann, left_ann = _quota(solution, 10)
    _, left_bob = _quota(solution, 20)
    evidence("left() of both, 10 and 20", (called(left_ann), called(left_bob)))
    expect(called(left_ann)).because("a second quota was made, and the first one changed").equals(10)
    expect(called(left_bob)).because("a second quota of 20 does not begin with 20").equals(20)
    called(take_ann, 4)
    seen = (called(left_ann), called(left_bob))
    evidence("left() of both, after 4 were taken from the first", seen)
    expect(seen[1]).because("4 mails were taken from one quota, and they are missing from another one").equals(20)
    expect(seen[0]).because("4 mails were taken from a quota of 10 while there was a second one, and 6 should remain").equals(6)


@check
def each_handler_keeps_its_own_name(solution):
    """Each handler writes its own name.

    A closure looks its variable up when it is called. By then the loop is over, and the one variable that all the
    functions share holds the last name.
    """
    names = ["bills", "ads", "news"]
    handlers = _handlers(solution, Config("eu-"), names)
    written = [called(handler, "hi") for handler in handlers]
    for name, text in zip(names, written):
        evidence(f"the handler for {name!r}, called with 'hi'", text)
    for name, text in zip(names, written):
        expect(text).because(f"the handler for {name!r} wrote another text than its own").equals(f"eu-{name}: hi")
    others = _handlers(solution, Config("us-"), ["bills"])
    expect(called(others[0], "hi")).because("handlers of a second config do not write its prefix").equals("us-bills: hi")
    expect(called(handlers[0], "ho")).because("handlers of a second config were made, and the first ones changed").equals("eu-bills: ho")


@check(after=each_handler_keeps_its_own_name)
def handlers_let_go_of_the_config(solution):
    """The handlers keep the prefix, and not the config.

    A closure keeps alive every variable that its body mentions, with all that hangs on it. A handler that says
    `config.prefix` in its body needs the config for as long as the handler itself exists.
    """
    deaths = memory.Deaths()
    with memory.no_gc():
        config = Config("eu-")
        deaths.watch(config, "the config")
        handlers = _handlers(solution, config, ["bills", "ads"])
        expect(called(handlers[0], "hi")).because("the handler for 'bills' wrote another text than its own").equals("eu-bills: hi")
        holders = memory.who_holds(config)
        del config
        died = deaths.dead("the config")
    evidence("the config, once the caller has dropped it", "freed" if died else "still in memory")
    if not died:
        evidence("held by", "; ".join(holders), exact=False)
        fail("the caller dropped the config, and the handlers keep all of it in memory", call="make_handlers(config, ['bills', 'ads'])", place=solution.make_handlers)
    expect(called(handlers[1], "hi")).because("the config was freed, and a handler no longer works").equals("eu-ads: hi")


# --- how it is observed ----------------------------------------------------------------------


class Config:
    """A configuration: a prefix, and much else."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.templates = ["..."] * 10

    def __repr__(self) -> str:
        return "config"


def _quota(solution: Any, limit: int) -> tuple[Any, Any]:
    """What `make_quota` returned, which has to be two functions."""
    made = called(solution.make_quota, limit)
    if not isinstance(made, tuple) or len(made) != 2 or not all(callable(part) for part in made):
        what = "None" if made is None else f"a value of type {type(made).__name__}"
        if isinstance(made, tuple):
            what = f"a tuple of {', '.join(type(part).__name__ for part in made) or 'nothing'}"
        fail(f"make_quota({limit}) returned {what}, not the two functions (take, left)", call=f"make_quota({limit})", place=solution.make_quota)
    return named(made[0], "take"), named(made[1], "left")


def _handlers(solution: Any, config: Config, names: list[str]) -> list[Any]:
    """What `make_handlers` returned, which has to be a list of one function for each name."""
    call = f"make_handlers(config, {names!r})"
    made = called(solution.make_handlers, config, names)
    if not isinstance(made, list):
        fail(f"make_handlers returned {'None' if made is None else f'a {type(made).__name__}'}, not a list", call=call, place=solution.make_handlers)
    if len(made) != len(names):
        fail(f"{len(names)} names were given, and {len(made)} handlers came back", call=call, place=solution.make_handlers)
    if not all(callable(handler) for handler in made):
        fail("make_handlers returned something in its list that cannot be called", call=call, place=solution.make_handlers)
    return [named(handler, f"handler_of_{name}") for handler, name in zip(made, names)]


def _shared_cells(take: Any, left: Any) -> str:
    """What the two functions have in common, in words."""
    cells = {id(cell): cell for cell in getattr(take, "__closure__", None) or ()}
    shared = [cell for cell in getattr(left, "__closure__", None) or () if id(cell) in cells]
    if not shared:
        return "have no cell in common"
    return f"have one cell in common, and it holds {shared[0].cell_contents}" if len(shared) == 1 else f"have {len(shared)} cells in common"
