"""Things that die: subscribers, buffers, and functions that fail with a buffer in their hands."""

import weakref

from katabook import evidence, fail


class Subscriber:
    """Compares by value and therefore has no hash, as every plain dataclass."""

    hash_was_asked = False

    def __init__(self, name, calls=None):
        self.name = name
        self.calls = [] if calls is None else calls
        self.on_call = lambda event: None

    def __eq__(self, other):
        return isinstance(other, Subscriber) and self.name == other.name

    def __hash__(self):
        Subscriber.hash_was_asked = True
        raise TypeError("unhashable type: 'Subscriber'")

    def __repr__(self):
        return f"Subscriber({self.name!r})"

    def on_event(self, event):
        self.calls.append(f"{self.name} gets {event}")
        self.on_call(event)

    def audit(self, event):
        self.calls.append(f"{self.name} audits {event}")


def subscribe(hub, method):
    try:
        hub.subscribe(method)
    except TypeError:
        if Subscriber.hash_was_asked:
            fail(
                "the hub asked a subscriber for its hash, and objects that compare by value have none",
                place=type(hub).subscribe,
            )
        raise


def churn(hub, how_many):
    """Subscribers that come and go, and one event at the end."""
    for number in range(how_many):
        subscribe(hub, Subscriber(number).on_event)
    hub.publish("tick")


def watch(deaths, thing, name):
    """`thing` under observation, which slots can make impossible."""
    try:
        deaths.watch(thing, name)
    except TypeError:
        fail(
            f"a {type(thing).__name__} cannot be referred to weakly: add '__weakref__' to its __slots__",
            place=type(thing),
        )
    return weakref.ref(thing)


def show_holders(name, holders):
    evidence(f"who still holds {name}", ", ".join(holders) or "nothing that can be seen", exact=False)


class Buffer(bytearray):
    """Bytes that can be referred to weakly."""


class ImportFailed(Exception):
    pass


class Stop(BaseException):
    """Asks the program to end, as KeyboardInterrupt does."""


def fail_plainly(deaths):
    buffer = Buffer(8_000_000)
    deaths.watch(buffer, "buffer")
    raise ValueError("row 7 has no price")


def read_rows(deaths):
    buffer = Buffer(8_000_000)
    deaths.watch(buffer, "inner buffer")
    raise KeyError("price")


def fail_with_a_cause(deaths):
    try:
        read_rows(deaths)
    except KeyError as error:
        raise ImportFailed("the file was refused") from error


def fail_small():
    raise LookupError("nothing there")


def fail_far_down():
    return read_price({})


def read_price(row):
    return look_up(row)


def look_up(row):
    raise KeyError("price")


def fail_over(argument):
    raise ValueError("no good")


def stop():
    raise Stop("SIGTERM")


def line_of_raise(function):
    """The line of the last statement of a function whose last statement raises."""
    return max(line for _, _, line in function.__code__.co_lines() if line is not None)
