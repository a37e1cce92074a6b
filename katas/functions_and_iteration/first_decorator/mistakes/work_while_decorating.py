"""The body of the decorator runs on every call.

`charge = audited(charge)` is executed once, when the `def` below `@audited` is. Whatever stands directly in
`audited` happens at that moment, and never again: the trail shows a call that nobody made, and none of those that
follow. Put it into a function of its own inside `audited`, and return that one.

Fails: decorating_calls_nothing
"""


def audited(fn):
    AUDIT.append((fn.__qualname__, "ok"))
    return fn
