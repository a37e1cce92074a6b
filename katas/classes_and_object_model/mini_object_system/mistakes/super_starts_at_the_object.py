"""`super` means the parent of the object's class.

It does, as long as the running method stands in the object's own class. In the middle of three classes, the parent of the
object's class is the class of the running method, which finds itself: {{super_starts_above_the_owner: message}}. The search starts
above the class that *owns* the method. Python's `super()` remembers that class for you.

Fails: super_starts_above_the_owner
"""


def send_super(owner: _Class, obj: _Object, message: str, *args: Any) -> Any:
    return _call(_find(obj["class"]["base"], message), obj, message, args)
