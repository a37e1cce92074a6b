"""Queues that keep the contract, and queues that break one sentence of it each."""

import collections


class _Queue:
    """The honest one that the others are made from."""

    def __init__(self):
        self.kept = collections.deque()

    def put(self, item):
        self.kept.append(item)

    def get(self):
        return self.kept.popleft()

    def peek(self):
        return self.kept[0]

    def __len__(self):
        return len(self.kept)


# --- honest ones ---------------------------------------------------------------------------------------


class Nothing(IndexError):
    """An error of its own, which is an IndexError."""


class Linked:
    """Built of pairs, without attributes that anybody would know, and inherits from nothing."""

    __slots__ = ("first", "last", "size")

    def __init__(self):
        self.first = self.last = None
        self.size = 0

    def put(self, item):
        cell = [item, None]
        if self.last is None:
            self.first = cell
        else:
            self.last[1] = cell
        self.last = cell
        self.size += 1
        return self

    def get(self):
        if self.first is None:
            raise Nothing
        item, self.first = self.first
        if self.first is None:
            self.last = None
        self.size -= 1
        return item

    def peek(self):
        if self.first is None:
            raise Nothing("nothing here")
        return self.first[0]

    def __len__(self):
        return self.size


class Numbered(_Queue):
    """Keeps a dict by number; put returns the number, and it can do more than it promised."""

    def __init__(self):
        self.kept, self.begin, self.end = {}, 0, 0

    def put(self, item):
        self.kept[self.end] = item
        self.end += 1
        return self.end - 1

    def get(self, *default):
        if not self.kept:
            if default:
                return default[0]
            raise IndexError(self.begin)
        self.begin += 1
        return self.kept.pop(self.begin - 1)

    def peek(self):
        if not self.kept:
            raise IndexError(self.begin)
        return self.kept[self.begin]


class Compared(_Queue):
    """Equal by its items, so not hashable, and never true as a condition."""

    def __eq__(self, other):
        return self.kept == other.kept

    def __bool__(self):
        return False


HONEST = [("a queue built on a deque", _Queue), ("a queue of linked pairs that inherits from nothing", Linked), ("a queue that numbers its items and can do more", Numbered), ("a queue that compares by its items and is false as a condition", Compared)]


# --- those that break one promise ------------------------------------------------------------------------


class RefusesNone(_Queue):
    def put(self, item):
        if item is None:
            raise ValueError("nothing to put")
        self.kept.append(item)


class DropsTheFalse(_Queue):
    def put(self, item):
        if item is None or item:
            self.kept.append(item)


class WantsHashable(_Queue):
    def put(self, item):
        hash(item)
        self.kept.append(item)


class EachOnce(_Queue):
    def put(self, item):
        if item not in self.kept:
            self.kept.append(item)


class HiddenLimit(_Queue):
    def put(self, item):
        if len(self.kept) == 100:
            raise OverflowError("full")
        self.kept.append(item)


class ForgetsTheOldest(_Queue):
    def __init__(self):
        self.kept = collections.deque(maxlen=100)


class LastInFirstOut(_Queue):
    def get(self):
        return self.kept.pop()

    def peek(self):
        return self.kept[-1]


class SmallestFirst(_Queue):
    def put(self, item):
        self.kept.append(item)
        try:
            self.kept = collections.deque(sorted(self.kept))
        except TypeError:
            self.kept = collections.deque(sorted(self.kept, key=lambda item: type(item).__name__))


class TwoStacks(_Queue):
    """Right as long as all puts come before all gets."""

    def __init__(self):
        self.kept, self.out = [], []

    def put(self, item):
        self.kept.append(item)

    def _turned(self):
        while self.kept:
            self.out.append(self.kept.pop())

    def get(self):
        self._turned()
        return self.out.pop()

    def peek(self):
        self._turned()
        return self.out[-1]

    def __len__(self):
        return len(self.kept) + len(self.out)


class Copies(_Queue):
    def put(self, item):
        self.kept.append(list(item) if type(item) is list else item)


class PeeksAtTheNewest(_Queue):
    def peek(self):
        return self.kept[-1]


class PeekRemoves(_Queue):
    def peek(self):
        return self.kept.popleft()


class PeekIsMissing(_Queue):
    def peek(self):
        raise NotImplementedError


class EverPut(_Queue):
    def __init__(self):
        super().__init__()
        self.count = 0

    def put(self, item):
        self.count += 1
        self.kept.append(item)

    def __len__(self):
        return self.count


class DistinctLength(_Queue):
    def __len__(self):
        return len({repr(item) for item in self.kept})


class NoneForNothing(_Queue):
    def get(self):
        return self.kept.popleft() if self.kept else None


class PeeksAtNone(_Queue):
    def peek(self):
        return self.kept[0] if self.kept else None


class Empty(Exception):
    """No IndexError."""


class AnotherError(_Queue):
    def get(self):
        if not self.kept:
            raise Empty
        return self.kept.popleft()


class KeyErrorOfPeek(_Queue):
    def peek(self):
        if not self.kept:
            raise KeyError("empty")
        return self.kept[0]


class SpoiltByFailure(_Queue):
    """Counts what it hands out, failures included."""

    def __init__(self):
        super().__init__()
        self.missing = 0

    def get(self):
        if not self.kept:
            self.missing += 1
        return self.kept.popleft()

    def __len__(self):
        return max(0, len(self.kept) - self.missing)


class ClosedByFailure(_Queue):
    """After a get on the empty queue it takes nothing more."""

    closed = False

    def put(self, item):
        if not self.closed:
            self.kept.append(item)

    def get(self):
        if not self.kept:
            self.closed = True
        return self.kept.popleft()


class NoneOnceUsed(_Queue):
    """An empty queue raises as long as it is new."""

    used = False

    def put(self, item):
        self.used = True
        self.kept.append(item)

    def get(self):
        return None if self.used and not self.kept else self.kept.popleft()


class GetsNoneTheSecondTime(_Queue):
    """The first get on an empty queue raises, the next one does not."""

    failed = False

    def get(self):
        if not self.kept and self.failed:
            return None
        self.failed = not self.kept
        return self.kept.popleft()


class PeeksAtNoneOnceUsed(_Queue):
    used = False

    def put(self, item):
        self.used = True
        self.kept.append(item)

    def peek(self):
        return None if self.used and not self.kept else self.kept[0]


class SpoiltByPeek(_Queue):
    """A peek that fails leaves None behind."""

    def peek(self):
        if not self.kept:
            self.kept.append(None)
            raise IndexError
        return self.kept[0]


class CountsNoNone(_Queue):
    def __len__(self):
        return sum(item is not None for item in self.kept)


class NoneTwiceAhead(_Queue):
    """Drops an item that is equal to one further ahead, unless that one is the last."""

    def put(self, item):
        if item not in list(self.kept)[:-1]:
            self.kept.append(item)


class PeeksAtACopy(_Queue):
    def peek(self):
        item = self.kept[0]
        return list(item) if type(item) is list else item


class Shared(_Queue):
    common = collections.deque()

    def __init__(self):
        self.common.clear()
        self.kept = self.common


BROKEN = {
    "any_object_is_taken": [
        ("refuses None", RefusesNone, "queue.put(None)"),
        ("drops items that are false, such as 0", DropsTheFalse, "queue.put(0); len(queue)"),
        ("refuses unhashable items", WantsHashable, "queue.put([])"),
        ("takes equal items once", EachOnce, "queue.put('a'); queue.put('a'); len(queue)"),
        ("drops an item that is equal to one further ahead", NoneTwiceAhead, "queue.put('a'); queue.put('b'); queue.put('a'); len(queue)"),
        ("refuses the 101st item", HiddenLimit, "[queue.put(n) for n in range(1000)]"),
        ("keeps the last 100 items", ForgetsTheOldest, "[queue.put(n) for n in range(1000)]; queue.get()"),
    ],
    "the_oldest_comes_first_and_is_itself": [
        ("hands out the newest first", LastInFirstOut, "queue.put('a'); queue.put('b'); queue.get()"),
        ("hands out the smallest first", SmallestFirst, "queue.put('b'); queue.put('a'); queue.get()"),
        ("is right while all puts come before all gets", TwoStacks, "queue.put('a'); queue.put('b'); queue.get(); queue.put('c'); queue.get()"),
        ("hands out an equal copy of a list", Copies, "item = []; queue.put(item); queue.get() is item"),
        ("peeks at an equal copy of a list", PeeksAtACopy, "item = []; queue.put(item); queue.peek() is item"),
        ("peeks at the newest", PeeksAtTheNewest, "queue.put('a'); queue.put('b'); queue.peek()"),
        ("removes what it peeks at", PeekRemoves, "queue.put('a'); queue.peek(); len(queue)"),
        ("raises NotImplementedError in peek", PeekIsMissing, "queue.put('a'); queue.peek()"),
    ],
    "length_and_independence": [
        ("never counts back", EverPut, "queue.put('a'); queue.get(); len(queue)"),
        ("does not count None", CountsNoNone, "queue.put(None); len(queue)"),
        ("counts equal items once", DistinctLength, "queue.put('a'); queue.put('a'); len(queue)"),
        ("shares its items with other queues", Shared, "other = make_queue(); queue.put('a'); len(other)"),
    ],
    "an_empty_queue_raises_index_error": [
        ("returns None from get when it is empty", NoneForNothing, "queue.get()"),
        ("returns None from peek when it is empty", PeeksAtNone, "queue.peek()"),
        ("raises an error of its own from get, no IndexError", AnotherError, "queue.get()"),
        ("raises KeyError from peek when it is empty", KeyErrorOfPeek, "queue.peek()"),
        ("returns None from get when it has become empty", NoneOnceUsed, "queue.put('a'); queue.get(); queue.get()"),
        ("returns None from peek when it has become empty", PeeksAtNoneOnceUsed, "queue.put('a'); queue.get(); queue.peek()"),
        ("returns None from the second get on an empty queue", GetsNoneTheSecondTime, "try: queue.get()\nexcept IndexError: pass\nqueue.get()"),
        ("keeps None after a peek that failed", SpoiltByPeek, "try: queue.peek()\nexcept IndexError: pass\nlen(queue)"),
        ("counts a get that failed as an item less", SpoiltByFailure, "try: queue.get()\nexcept IndexError: pass\nqueue.put('a'); len(queue)"),
        ("takes nothing more after a get that failed", ClosedByFailure, "try: queue.get()\nexcept IndexError: pass\nqueue.put('a'); len(queue)"),
    ],
}


def shown(kind, code):
    """What the client code comes to with this queue: its last expression, or the exception."""
    *before, last = [part for line in code.split("\n") for part in ([line] if line.startswith(("try", "except")) else line.split("; "))]
    space = {"queue": kind(), "make_queue": kind}
    try:
        exec("\n".join(before), space)
        return repr(eval(last, space))
    except Exception as problem:
        return type(problem).__name__
