"""A WeakKeyDictionary from subscriber to method is a list of weak references.

A dictionary looks its keys up by hash and equality, and this is about identity: an object that defines `__eq__`
without `__hash__` (a plain dataclass) is refused, and two equal ones would share one entry. (With the bound method
itself as the value it would not even be weak, because a method holds its object.) Keep a list of `WeakMethod`.

Fails: subscriber_in_use_receives
"""

from weakref import WeakKeyDictionary, ref


class Hub:
    """Hands events to its subscribers without keeping them alive."""

    def __init__(self) -> None:
        self._subscribers: WeakKeyDictionary[Any, Callable[..., Any]] = WeakKeyDictionary()

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers[method.__self__] = method.__func__

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber, function in list(self._subscribers.items()):
            function(subscriber, event)
            called += 1
        return called
