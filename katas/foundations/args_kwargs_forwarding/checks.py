"""Checks for args_kwargs_forwarding: what was passed, and what arrived."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, fail, named, raised_at, why


@check
def everything_is_passed_on(solution):
    """`call` passes on all arguments, each in the way in which it was passed.

    A star in the `def` collects, a star in the call spreads. `handler(args, kwargs)` passes one tuple and one dictionary, and
    `handler(*args)` loses the keyword arguments: options fall back to their defaults without an error.
    """
    user, room = fixtures.USER, fixtures.ROOM
    calls: list[tuple[str, tuple[Any, ...], dict[str, Any], tuple[tuple[Any, ...], dict[str, Any]]]] = [
        ("say", (user,), {}, ((user,), {})),
        ("say", (), {}, ((), {})),
        ("say", (user, room, 3), {}, ((user, room, 3), {})),
        ("say", (user,), {"to": room, "times": 2}, ((user,), {"to": room, "times": 2})),
        ("say", ([1, 2], {"a": 1}), {}, (([1, 2], {"a": 1}), {})),
        ("say", (None, 0), {"to": None, "text": ""}, ((None, 0), {"to": None, "text": ""})),
        ("kick", (user,), {"loud": True}, ((user,), {"reason": "spam", "loud": True})),
        ("invite", (user,), {}, ((user, "lobby"), {})),
        ("invite", (), {"room": room, "user": user}, ((user, room), {})),
    ]
    arrivals: list[str] = []
    first: Failed | None = None
    for name, args, kwargs, wanted in calls:
        router = _router(solution, name)
        call = f"router.call({_arguments((name, *args), kwargs)})"
        fixtures.arrived.clear()
        try:
            answer = called(router.call, name, *args, **kwargs)
        except TypeError as problem:
            evidence("Python says", f"TypeError: {problem}", exact=False)
            arrivals.append(f"{call}: TypeError")
            first = first or Failed("arguments that fit the handler did not fit when the router passed them on", call=call, expected=f"{name}({_arguments(args, kwargs)})", actual=f"TypeError: {problem}", place=raised_at(problem) or solution.Router)
            continue
        if len(fixtures.arrived) != 1:
            arrivals.append(f"{call}: {len(fixtures.arrived)} calls of the handler")
            first = first or Failed("the handler was called " + (f"{len(fixtures.arrived)} times" if fixtures.arrived else "not at all"), call=call, place=solution.Router)
            continue
        _, got_args, got_kwargs = fixtures.arrived[0]
        copied = any(type(one) is fixtures.Thing and one not in (user, room) for one in (*got_args, *got_kwargs.values()))
        good = len(got_args) == len(wanted[0]) and all(one is other or one == other for one, other in zip(got_args, wanted[0])) and got_kwargs == wanted[1]
        arrivals.append(f"{call} → {name}({_arguments(got_args, got_kwargs)})")
        if not good:
            first = first or Failed("a copy of an argument reached the handler, and not the argument" if copied else "other arguments reached the handler than were passed", call=call, expected=f"{name}({_arguments(*wanted)})", actual=f"{name}({_arguments(got_args, got_kwargs)})", place=solution.Router)
        elif answer is not fixtures.REPLY:
            first = first or Failed("the handler returned its reply, and the caller of the router got something else", call=call, expected="<the reply>", actual=repr(answer), place=solution.Router)
    evidence("what arrived", "\n".join(arrivals))
    if first is not None:
        raise first
    if (answer := called(_router(solution, "count").call, "count")) != 0 or answer is None:
        raise Failed("the handler returned 0, and the caller of the router got something else", call="router.call('count')", expected="0", actual=repr(answer), place=solution.Router)
    why("Forwarding copies nothing: a list that is passed is the list that arrives, and the handler may fill it.")
    basket: list[int] = []
    router = _router(solution, "say")
    fixtures.arrived.clear()
    called(router.call, "say", basket, into=basket)
    if fixtures.arrived[0][1][0] is not basket or fixtures.arrived[0][2]["into"] is not basket:
        fail("a list that was passed arrived as a copy", call="router.call('say', basket, into=basket)", place=solution.Router)


@check(after=everything_is_passed_on)
def no_name_is_taken(solution):
    """A keyword argument may have any name, those of the router's own parameters included.

    `call(self, name, *args, **kwargs)` has two parameters that can also be passed by keyword, so a handler's `name` collides with yours.
    What stands before a `/` has no name for callers.
    """
    usual = ("name", "self", "handler", "args", "kwargs", "fn")
    refused: dict[str, str] = {}
    first: Failed | None = None
    for method, leading in (("call", ("say",)), ("call_all", ())):
        for name in (*usual, *(name for name in _parameters(getattr(solution.Router, method)) if name not in usual)):
            router = _router(solution, "say")
            call = f"router.{method}({_arguments(leading, {name: 'ann'})})"
            fixtures.arrived.clear()
            try:
                getattr(router, method)(*leading, **{name: "ann"})
            except TypeError as problem:
                refused[f"{method}: {name if name in usual else 'a name of your own'}"] = "refused"
                if first is None:
                    evidence("Python says", f"TypeError: {problem}", exact=False)
                    first = Failed("a keyword argument is refused because the router uses its name itself", call=call, place=raised_at(problem) or solution.Router)
                continue
            if not fixtures.arrived:
                evidence("names that are taken", ", ".join(refused) or "none so far")
                fail("the handler was not called", call=call, place=solution.Router)
            if [arrived[1:] for arrived in fixtures.arrived] != [((), {name: "ann"})]:
                refused[f"{method}: {name}"] = "lost"
                first = first or Failed("a keyword argument did not reach the handler", call=call, place=solution.Router)
    evidence("names that are taken", ", ".join(refused) or "none")
    if first is not None:
        raise first


@check(after=everything_is_passed_on)
def all_handlers_get_the_same(solution):
    """`call_all` gives each handler the same arguments, in the order of registration.

    Each call with `**kwargs` makes a new dictionary, so a handler that takes its options apart disturbs nobody.
    """
    router = named(called(solution.Router), "router")
    if (nothing := called(router.call_all, 1, a=2)) != []:
        raise Failed("a router without handlers did not return an empty list", call="Router().call_all(1, a=2)", expected="[]", actual=repr(nothing), place=solution.Router)
    called(router.register, "zoo", fixtures.clumsy)
    called(router.register, "ant", fixtures.say)
    called(router.register, "mid", fixtures.clumsy)
    called(router.register, "end", fixtures.count)
    called(router.register, "mute", fixtures.nothing)
    fixtures.arrived.clear()
    answers = called(router.call_all, fixtures.USER, to=fixtures.ROOM)
    evidence("which handlers were called, and with what", "\n".join(f"{name}({_arguments(args, kwargs)})" for name, args, kwargs in fixtures.arrived))
    wanted = [(name, (fixtures.USER,), {"to": fixtures.ROOM}) for name in ("clumsy", "say", "clumsy", "count", "nothing")]
    if fixtures.arrived != wanted:
        names = [name for name, _, _ in fixtures.arrived]
        message = "not each handler was called once, in the order of registration" if names != ["clumsy", "say", "clumsy", "count", "nothing"] else "a handler got other arguments than were passed to call_all"
        raise Failed(message, call="router.call_all(user, to=room)", expected="\n".join(f"{n}({_arguments(a, k)})" for n, a, k in wanted), actual="\n".join(f"{n}({_arguments(a, k)})" for n, a, k in fixtures.arrived), place=solution.Router)
    if answers != ["clumsy", fixtures.REPLY, "clumsy", 0, None]:
        raise Failed("call_all did not return a list of what the handlers returned", call="router.call_all(user, to=room)", expected="['clumsy', <the reply>, 'clumsy', 0, None]", actual=repr(answers), place=solution.Router)
    why("What belongs to one router is made in its `__init__`. A dictionary in the body of the class is one for all routers.")
    if (answers := called(solution.Router).call_all()) != []:
        raise Failed("a new router knows handlers that were registered with another one", call="Router().call_all()", expected="[]", actual=repr(answers), place=solution.Router)


@check(after=everything_is_passed_on)
def failures_go_on(solution):
    """What a handler raises reaches the caller as it is.

    The message of a `TypeError` for missing arguments names the function and the parameter. A router that catches it, and says something
    of its own, hides both. It also catches a `TypeError` from the middle of the handler.
    """
    router = _router(solution, "shout", "invite")
    for error in (fixtures.Muted("quiet, please"), TypeError("inside of the handler"), KeyError("a key of the handler")):
        for method, arguments in (("call", ("shout", error)),):
            fixtures.arrived.clear()
            _raises(lambda: getattr(router, method)(*arguments), error, f"router.call('shout', {type(error).__name__}(...))", solution)
            if len(fixtures.arrived) != 1:
                fail(f"a handler that raised {type(error).__name__} was called {len(fixtures.arrived)} times", call="router.call('shout', error)", place=solution.Router)
    only = _router(solution, "shout", "say")
    fixtures.arrived.clear()
    muted = fixtures.Muted("quiet, please")
    _raises(lambda: only.call_all(muted), muted, "router.call_all(Muted(...))", solution)
    for kwargs in ({}, {"user": "ann", "colour": "red"}):
        call, direct, routed = f"router.call({_arguments(('invite',), kwargs)})", "", "nothing"
        try:
            fixtures.invite(**kwargs)
        except TypeError as problem:
            direct = str(problem)
        try:
            router.call("invite", **kwargs)
        except Exception as problem:
            routed = f"{type(problem).__name__}: {problem}"
        evidence(f"what Python says of invite({_arguments((), kwargs)})", direct, exact=False)
        evidence(f"and of {call}", "the same" if routed == f"TypeError: {direct}" else "nothing" if routed == "nothing" else "something else")
        if routed == "nothing":
            raise Failed("arguments that do not fit the handler raised nothing", call=call, expected=f"TypeError: {direct}", actual="no exception", place=solution.Router)
        if routed != f"TypeError: {direct}":
            raise Failed("arguments do not fit the handler, and the exception says something else than the handler's", call=call, expected=f"TypeError: {direct}", actual=routed, place=solution.Router)
    why("A command that does not exist is a slip of the pen, and somebody has to hear of it.")
    try:
        answer = router.call("dance", fixtures.USER)
    except KeyError:
        evidence("router.call('dance', user), which nobody registered", "KeyError")
    except Exception as problem:
        raise Failed("an unknown name raised another exception than KeyError", call="router.call('dance', user)", expected="KeyError", actual=f"{type(problem).__name__}: {problem}", place=raised_at(problem) or solution.Router) from None
    else:
        raise Failed("an unknown name did not raise KeyError", call="router.call('dance', user)", expected="KeyError", actual=repr(answer), place=solution.Router)


@check
def a_call_reads_like_a_call(solution):
    """`call_text` shows a call with all its arguments, in their order.

    `args` is a tuple and `kwargs` a dictionary, in the order of the call (since Python 3.6). `repr` keeps a string apart from a number.
    """
    cases: list[tuple[tuple[Any, ...], dict[str, Any], str]] = [
        (("ping",), {}, "ping()"),
        (("join", "a"), {}, "join('a')"),
        (("join", "a", 1), {}, "join('a', 1)"),
        (("join", "a"), {"sep": "-", "end": None}, "join('a', sep='-', end=None)"),
        (("join",), {"z": 1, "a": [2]}, "join(z=1, a=[2])"),
        (("join", (1, 2), {"k": 3}), {}, "join((1, 2), {'k': 3})"),
        (("say", "ha" * 60), {}, f"say({'ha' * 60!r})"),
    ]
    for args, kwargs, wanted in cases:
        text = called(solution.call_text, *args, **kwargs)
        if text != wanted:
            raise Failed("the text of a call is another one", call=f"call_text({_arguments(args, kwargs)})", expected=repr(wanted), actual=repr(text), place=solution.call_text)
    evidence("call_text('join', 'a', sep='-', end=None)", solution.call_text("join", "a", sep="-", end=None))
    why("The command may have a parameter called `name`. A `/` behind your own parameter keeps its name free.")
    for name in ("name", "args", "kwargs", "self", *_parameters(solution.call_text)):
        try:
            text = solution.call_text("find", **{name: "ann"})
        except TypeError as problem:
            evidence("Python says", f"TypeError: {problem}", exact=False)
            fail("a keyword argument is refused because call_text uses its name itself", call=f"call_text('find', {name}='ann')", place=solution.call_text)
        if text != f"find({name}='ann')":
            raise Failed("the text of a call is another one", call=f"call_text('find', {name}='ann')", expected=repr(f"find({name}='ann')"), actual=repr(text), place=solution.call_text)


@check(stretch=True)
def parameters_are_bound(solution):
    """`bound` says which parameter would get which value, without a call.

    Positional arguments fill parameters from the left, keywords by name, defaults what is left; the rest goes to the starred ones.
    `inspect.signature(fn).bind` knows all of it.
    """

    def serve(dish, /, table, *extras, wine=None, **wishes):
        fail("bound called the function that it was to describe", call="bound(serve, ...)", place=solution.bound)

    named(serve, "serve")
    cases: list[tuple[tuple[Any, ...], dict[str, Any], dict[str, Any]]] = [
        (("soup", 7), {}, {"dish": "soup", "table": 7, "extras": (), "wine": None, "wishes": {}}),
        (("soup",), {"table": 7}, {"dish": "soup", "table": 7, "extras": (), "wine": None, "wishes": {}}),
        (("soup", 7, "bread", "salt"), {"wine": "red", "dish": "hot"}, {"dish": "soup", "table": 7, "extras": ("bread", "salt"), "wine": "red", "wishes": {"dish": "hot"}}),
    ]
    said = []
    for args, kwargs, wanted in cases:
        result = called(solution.bound, serve, args, kwargs)
        said.append(result)
    outcomes = ["right" if said_ == wanted else "defaults are missing" if isinstance(said_, dict) and all(key in wanted and wanted[key] == value for key, value in said_.items()) else "something else" for said_, (_, _, wanted) in zip(said, cases)]
    evidence("two positional, one with a keyword, many of both", ", ".join(outcomes))
    for (args, kwargs, wanted), result in zip(cases, said):
        if not isinstance(result, dict) or dict(result) != wanted:
            raise Failed("bound says something else than the call would do", call=f"bound(serve, {args!r}, {kwargs!r})", expected=repr(wanted), actual=repr(result), place=solution.bound)
    evidence("bound(serve, ('soup', 7), {})", solution.bound(serve, ("soup", 7), {}))
    for args, kwargs in (((), {}), (("soup",), {"dish": "hot"}), (("soup", 7), {"table": 8})):
        try:
            result = solution.bound(serve, args, kwargs)
        except TypeError:
            continue
        except Exception as problem:
            raise Failed("arguments that do not fit raised another exception than TypeError", call=f"bound(serve, {args!r}, {kwargs!r})", expected="TypeError", actual=f"{type(problem).__name__}: {problem}", place=raised_at(problem) or solution.bound) from None
        raise Failed("arguments that do not fit did not raise TypeError", call=f"bound(serve, {args!r}, {kwargs!r})", expected="TypeError", actual=repr(result), place=solution.bound)


# --- how it is observed ----------------------------------------------------------------------


def _parameters(function: Any) -> list[str]:
    """The names under which `function` can be passed something by keyword."""
    import inspect

    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return []
    return [one.name for one in parameters if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)]


def _router(solution: Any, *names: str) -> Any:
    router = named(called(solution.Router), "router")
    for name in names:
        called(router.register, name, getattr(fixtures, name))
    return router


def _arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    return ", ".join([*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())])


def _raises(action: Any, error: BaseException, call: str, solution: Any) -> None:
    """The very exception of the handler arrives."""
    kind = type(error).__name__
    try:
        action()
    except BaseException as problem:
        if problem is error:
            evidence(f"the handler raises {kind}; the caller gets", "the same exception")
            return
        evidence(f"the handler raises {kind}; the caller gets", f"another exception: {type(problem).__name__}")
        raise Failed("a handler raised an exception, and the caller got another one", call=call, expected=f"{kind}: {error}", actual=f"{type(problem).__name__}: {problem}", place=raised_at(problem) or solution.Router) from None
    evidence(f"the handler raises {kind}; the caller gets", "no exception")
    fail("a handler raised an exception, and the caller never heard of it", call=call, place=solution.Router)
