"""`weakref.ref(obj.method)` watches the object.

`cart.on_event` is no part of `cart`: each time you write it, Python makes a new *bound method*, a small
object that pairs the function with `cart`. The only reference to it was the argument of `subscribe`, so
it died when `subscribe` returned, and the weak reference has pointed to nothing since then.
`weakref.WeakMethod` was made for this: it watches the object, and makes a new bound method for each call.

Fails: subscriber_in_use_receives
"""


class Hub:
    ...

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(ref(method))
