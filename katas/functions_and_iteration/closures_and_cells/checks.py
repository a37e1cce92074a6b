"""Checks for closures_and_cells: what the functions share, what they keep, and what they let go."""

from __future__ import annotations

from typing import Any

from katabook import called, check, evidence, expect, fail, memory, named, why


@check
def take_and_left_share_a_variable(solution):
    """`take` uses up what `left` reports.

    Both functions close over one variable of the call that made them. Reading it needs nothing; assigning to it needs
    `nonlocal`, since an assignment makes a name local to the function in which it stands; `global` would mean a variable of
    the module.
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
        expect(seen).because(
            f"take({n}) returned True, and left() reports as many mails as before" if seen == remaining + n
            else f"take({n}) returned True, and left() does not report what remains"
        ).equals(remaining)
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
    for limit in (20, 10):
        take_ann, left_ann = _quota(solution, 10)
        _, left_bob = _quota(solution, limit)
        both = f"left() of two quotas, 10 and {limit}"
        seen = (called(left_ann), called(left_bob))
        evidence(both, seen)
        expect(seen[0]).because("a second quota was made, and the first one changed").equals(10)
        expect(seen[1]).because(f"a second quota of {limit} does not begin with {limit}").equals(limit)
        called(take_ann, 4)
        seen = (called(left_ann), called(left_bob))
        evidence(f"{both}, after 4 were taken from the first", seen)
        expect(seen[1]).because("4 mails were taken from one quota, and they are missing from another one").equals(limit)
        expect(seen[0]).because("4 mails were taken from a quota of 10 while there was a second one, and 6 should remain").equals(6)


@check
def each_handler_keeps_its_own_name(solution):
    """Each handler writes its own name.

    A handler is called with a text, long after it was made. What it writes before the text is the prefix of its config and
    the name that it was made for.
    """
    names = ["bills", "ads", "bills", "news"]
    config, given = Config("eu-"), list(names)
    handlers = _handlers(solution, config, given)
    written = [called(handler, "hi") for handler in handlers]
    for number, (name, text) in enumerate(zip(names, written), 1):
        evidence(f"handler {number}, for {name!r}, called with 'hi'", text)
    if set(written) == {"eu-news: hi"}:
        why("A closure looks its variable up when it is called. By then the loop is over, and the one variable that all the functions share holds the last name.")
        fail("all handlers write the last name", call="handler_of_bills('hi')", place=solution.make_handlers)
    for name, text in zip(names, written):
        expect(text).because(f"the handler for {name!r} wrote another text than its own").equals(f"eu-{name}: hi")
    why("A handler belongs to one config and one name. What happens later to others, or to the list of names, is not its business.")
    second = Config("us-")
    others = _handlers(solution, second, ["bills"])
    expect(called(others[0], "hi")).because("handlers of a second config do not write its prefix").equals("us-bills: hi")
    expect(called(handlers[0], "ho")).because("handlers of a second config were made, and the first ones changed").equals("eu-bills: ho")
    given.clear()
    try:
        text = called(handlers[1], "hi")
    except (IndexError, KeyError):
        text = None
    evidence("the handler for 'ads', once the caller has cleared its list of names", text or "looked it up there")
    if text != "eu-ads: hi":
        fail("the caller cleared its list of names, and a handler no longer knows its own", call="handler_of_ads('hi')", place=solution.make_handlers)


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
        deaths.watch(config.templates, "its templates")
        handlers = _handlers(solution, config, ["bills", "ads"])
        expect(called(handlers[0], "hi")).because("the handler for 'bills' wrote another text than its own").equals("eu-bills: hi")
        holders = memory.who_holds(config)
        del config
        alive = deaths.alive
    evidence("the config, once the caller has dropped it", "still in memory" if "the config" in alive else "freed")
    evidence("the templates of the config", "still in memory" if "its templates" in alive else "freed")
    if alive:
        evidence("the config is held by", "; ".join(holders) or "nothing any more", exact=False)
        closed_over = any("closes over" in holder for holder in holders)
        if not closed_over:
            why("An object is freed when nothing refers to it any more. Default arguments, the arguments of a `partial`, attributes, lists and copies refer to what was put there.")
        fail(
            "the caller dropped the config, and the handlers' variables keep all of it in memory" if closed_over
            else "the caller dropped the config, and something that make_handlers has made keeps it in memory" if "the config" in alive
            else "the caller dropped the config, and what hung on it is still in memory: the handlers keep more than the prefix",
            call="make_handlers(config, ['bills', 'ads'])", place=solution.make_handlers,
        )
    why("A handler needs the prefix whenever it is called. If it looks that up in a config that it does not keep, it stops working with the config.")
    expect(called(handlers[1], "hi")).because("the config was freed, and a handler no longer works").equals("eu-ads: hi")


# --- how it is observed ----------------------------------------------------------------------


class Templates:
    """Stands for the 40 MB."""


class Config:
    """A configuration: a prefix, and much else."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.templates = Templates()

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
