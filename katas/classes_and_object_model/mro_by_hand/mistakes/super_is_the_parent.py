"""`super()` is the parent of the class in which it is written.

It is the next class in the order of the object's class. For super() in Left and an object of Both you said
{{super_goes_on_in_the_order_of_the_object: after: super() in Left, for an object of Both}}. That is what Left's own
order says. But the object is a Both, and in its order Right comes between Left and Base: a real super() does not skip it.

Breaks: "returns the name of the class where `super().method()` begins to look, if it is written
in the class `owner` and runs on an object of the class `name`."
Fails: super_goes_on_in_the_order_of_the_object
"""


def after(owner: str, name: str, bases: Mapping[str, Sequence[str]]) -> str | None:
    parents = bases[owner]
    return parents[0] if parents else None
