"""Checks for duck_typed_polymorphism: which objects are notified, what they are asked for, and what their errors become."""

import types

from katabook import Failed, called, check, evidence, expect, fail, named

LONG = "the disk of server 17 in rack 4 is full since 03:12"


@check
def each_class_delivers(solution):
    """Each class says how it delivers.

    What differs from class to class belongs into the classes. Then the loop holds one call, and that call means
    something else for each object: this is polymorphism.
    """
    for name, argument, wanted in (
        ("Email", "ann@example.com", f"mail to ann@example.com: {LONG}"),
        ("Sms", "+47 1234", f"sms to +47 1234: {LONG[:40]}"),
    ):
        channel = getattr(solution, name)(argument)
        if not hasattr(channel, "deliver"):
            fail(f"{name} has no deliver", place=getattr(solution, name))
        receipt = called(named(channel.deliver, f"{name}({argument!r}).deliver"), LONG)
        expect(receipt).named(f"receipt of {name}").because(f"deliver of {name} does not return what notify_all made of it before").equals(wanted)
    channels = [solution.Sms("1"), solution.Email("a"), solution.Sms("2")]
    receipts = called(solution.notify_all, channels, "hi")
    expect(receipts).because("notify_all does not return the receipts of an Sms, an Email and an Sms").equals(
        ["sms to 1: hi", "mail to a: hi", "sms to 2: hi"]
    )
    for name in ("Email", "Sms"):
        setattr(getattr(solution, name), "deliver", lambda self, message: "a new receipt")
    for channel in channels:
        if "deliver" in getattr(channel, "__dict__", ()):  # one that its __init__ has put there
            channel.deliver = lambda message: "a new receipt"
    receipts = called(solution.notify_all, channels, "hi")
    evidence("receipts, once Email and Sms deliver in another way", receipts)
    expect(receipts).because("Email and Sms have another deliver now, and notify_all does not call it").equals(["a new receipt"] * 3)


@check
def whatever_delivers_is_a_channel(solution):
    """Any object that can deliver is a channel.

    These classes know nothing of yours, and you know nothing of them. The call finds `deliver` in each of them, since it
    is looked up when the line runs. A list of known classes can only be wrong on the day the next one is written.
    """
    arrived = []

    class Pager:
        def deliver(self, message):
            arrived.append("on its class")
            return ("paged", message)

    class Proxy:
        def __init__(self, target):
            self.target = target

        def __getattr__(self, name):
            return getattr(self.target, name)

    class Bell:
        @classmethod
        def deliver(cls, message):
            arrived.append("on a class that is the channel itself")

    on_the_object = types.SimpleNamespace(deliver=lambda message: arrived.append("on the object itself") or 0)
    kinds = {
        "on its class": (Pager(), ("paged", "hi")),
        "on the object itself": (on_the_object, 0),
        "on a class that is the channel itself": (Bell, None),
    }
    for where, (channel, wanted) in kinds.items():
        arrived.clear()
        notify(solution, [channel], where)
        evidence(f"deliver {where}", "called" if arrived == [where] else f"called {len(arrived)} times")
        if arrived != [where]:
            fail(f"a channel that has deliver {where} was notified {len(arrived)} times", call="notify_all([channel], 'hi')", place=solution.notify_all)
    arrived.clear()
    notify(solution, [Proxy(Pager())], "handed out by __getattr__")
    evidence("deliver handed out by __getattr__", "called" if arrived else "not called")
    if not arrived:
        fail("a channel whose deliver is handed out by __getattr__ was not notified", call="notify_all([proxy], 'hi')", place=solution.notify_all)
    arrived.clear()
    pager = kinds["on its class"][0]
    receipts = called(solution.notify_all, (c for c in [pager, on_the_object, Bell, pager]), "hi")
    evidence("notify_all with a generator of four channels", receipts)
    if not arrived:
        fail(
            "of the four channels that a generator gave, none was notified", call="notify_all(generator, 'hi')", place=solution.notify_all,
            why="A generator can be looped over once. Code that goes through the channels first, to test or to count them, finds none left the second time.",
        )
    expect(receipts).because("notify_all did not return what each deliver returned, in order").equals([("paged", "hi"), 0, None, ("paged", "hi")])
    expect(len(arrived)).because("four channels were not notified once each").equals(4)


@check(after=whatever_delivers_is_a_channel)
def nothing_else_is_asked(solution):
    """A channel is asked for deliver, once, and for nothing else.

    `isinstance` asks for the class, `hasattr` looks the method up and throws it away. Neither promises that the call will
    work: a proxy has any name until it is used. The call itself is the question.
    """
    asked = []

    class Remote:
        """An object at the other end of a line: every look at it costs a message."""

        def __getattribute__(self, name):
            asked.append(name)
            if name != "deliver":
                return object.__getattribute__(self, name)
            return lambda message: f"sent {message}"

    receipts = called(solution.notify_all, [named(Remote(), "remote")], "hi")
    seen = list(asked)
    evidence("what the channel was asked for", ", ".join(seen) or "nothing")
    expect(receipts).because("the receipt of a remote channel did not come back").equals(["sent hi"])
    others = [name for name in seen if name != "deliver"]
    if others:
        fail(f"the channel was asked for {others[0]}, which is not its business", call="notify_all([remote], 'hi')", place=solution.notify_all)
    if len(seen) > 1:
        fail(f"the channel was asked for deliver {len(seen)} times for one message", call="notify_all([remote], 'hi')", place=solution.notify_all)


@check(after=whatever_delivers_is_a_channel)
def what_cannot_deliver_is_named(solution):
    """An object without deliver is named in a TypeError.

    The caller should read what was wrong with which object. `raise … from problem` keeps the original `AttributeError`: a
    proxy or a property may have a reason of its own why there is no such attribute.
    """
    arrived = []
    good = types.SimpleNamespace(deliver=lambda message: arrived.append(message))
    reason = AttributeError("the line is dead")

    class DeadLine:
        def __getattr__(self, name):
            raise reason

    for words, bad in (("a Printer without deliver", Printer()), ("a proxy without a target", DeadLine())):
        name = type(bad).__name__
        arrived.clear()
        call = f"notify_all([good, {name}(), good], 'hi')"
        try:
            given = solution.notify_all([good, bad, good], "hi")
        except TypeError as problem:
            raised = problem
        except AttributeError as problem:
            evidence(words, "AttributeError")
            fail(f"{words} ended in an AttributeError, not in a TypeError", call=call, place=solution.notify_all)
        else:
            evidence(words, "no exception")
            raise Failed(f"{words} was passed over without an error", call=call, expected="raises TypeError", actual=f"returned {given!r}", place=solution.notify_all)
        cause = raised.__cause__
        if isinstance(cause, AttributeError):
            chain = "the cause" if cause is reason or type(bad) is Printer else "the cause, but another one than the object raised"
        elif raised.__context__ is None:
            chain = "not there"
        else:
            chain = "cut off" if raised.__suppress_context__ else "there, but not as the cause"
        evidence(words, f"TypeError, and the AttributeError is {chain}")
        evidence("its text", str(raised), exact=False)
        evidence("channels before it, and behind it, that were notified", (min(len(arrived), 1), max(len(arrived) - 1, 0)))
        if name not in str(raised):
            fail(f"the TypeError does not have the name of the class, {name}, in its text", call=call, place=solution.notify_all)
        if chain != "the cause":
            fail(f"the TypeError is not chained to the AttributeError, which is {chain}", call=call, place=solution.notify_all)
        if len(arrived) != 1:
            which = "the channel before it was not notified" if not arrived else "a channel behind it was notified"
            fail(f"the error has to come when it is the turn of the object: {which}", call=call, place=solution.notify_all)


@check(after=whatever_delivers_is_a_channel)
def errors_of_a_channel_go_through(solution):
    """An error inside deliver reaches the caller as it is.

    An `AttributeError` may come from the lookup, or from a bug in the body of `deliver`. Code that puts both into one `try` tells
    the caller that a working channel has no `deliver`. A `try` holds only the step whose failure it explains.
    """
    came = {}
    for kind, error in (
        ("AttributeError", AttributeError("'NoneType' object has no attribute 'send'", name="send", obj=None)),
        ("TypeError", TypeError("no number")),
        ("OSError", OSError("network is down")),
        ("AttributeError for the deliver of another object", AttributeError("'NoneType' object has no attribute 'deliver'", name="deliver", obj=None)),
    ):

        class Broken:
            def deliver(self, message):
                raise error

        try:
            solution.notify_all([Broken(), types.SimpleNamespace(deliver=str)], "hi")
        except Exception as problem:
            came[kind] = "the same exception" if problem is error else f"another exception, {type(problem).__name__}"
        else:
            came[kind] = "no exception"
        evidence(f"deliver raises {kind}, and the caller gets", came[kind])

    class Unplugged:
        @property
        def deliver(self):
            raise lost

    lost = ConnectionError("no line")
    try:
        solution.notify_all([Unplugged()], "hi")
    except Exception as problem:
        came["ConnectionError"] = "the same exception" if problem is lost else f"another exception, {type(problem).__name__}"
    else:
        came["ConnectionError"] = "no exception"
    evidence("looking deliver up raises ConnectionError, and the caller gets", came["ConnectionError"])
    for kind, what in came.items():
        if what != "the same exception":
            end = "never heard of it" if what == "no exception" else f"got {what}"
            who = "looking deliver up" if kind == "ConnectionError" else "deliver"
            fail(f"{who} raised {kind}, and the caller of notify_all {end}", call="notify_all([broken, good], 'hi')", place=solution.notify_all)


@check(after=whatever_delivers_is_a_channel, stretch=True)
def a_group_is_a_channel(solution):
    """A group is a channel itself.

    Whoever holds a channel need not know whether it is one or many. A Group has `deliver`, and that is all it takes; nobody
    tests for groups, and so groups of groups work as well.
    """
    arrived = []
    first, second, third = (types.SimpleNamespace(deliver=lambda message, n=n: arrived.append(n) or n) for n in (1, 2, 3))
    inner = called(solution.Group, (c for c in [first, second]))
    outer = called(solution.Group, [inner, third])
    for time in ("the first time", "the second time"):
        arrived.clear()
        receipts = called(solution.notify_all, [outer, first], "hi")
        evidence(f"receipts of a group in a group, {time}", receipts)
        evidence(f"the order of delivery, {time}", arrived)
        expect(receipts).because(f"a group does not return the list of what its channels returned, {time}").equals([[[1, 2], 3], 1])
        expect(list(arrived)).because(f"the channels of a group are not notified once each, in order, {time}").equals([1, 2, 3, 1])


# --- how it is observed ----------------------------------------------------------------------


class Printer:
    """Cannot deliver."""

    def __repr__(self):
        return "<a device>"

    def print(self, message):
        return message


def notify(solution, channels, where):
    """Notify one channel; a finding if it is turned away."""
    call = "notify_all([channel], 'hi')"
    try:
        return called(solution.notify_all, channels, "hi")
    except (TypeError, AttributeError, LookupError, ValueError) as problem:
        evidence(f"deliver {where}", f"turned away by {type(problem).__name__}")
        evidence("it says", str(problem), exact=False)
        fail(f"a channel that has deliver {where} was turned away", call=call, place=solution.notify_all)
