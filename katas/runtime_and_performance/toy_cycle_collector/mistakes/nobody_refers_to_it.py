"""Garbage is what nobody refers to.

That is what counting sees by itself, and in a cycle everybody is referred to: {{what_nobody_holds_is_garbage: message}}. The question is where the references come from. Take away those from inside, and see who has some left.

Fails: what_nobody_holds_is_garbage
"""


def unreachable(objects: _Objects) -> set[int]:
    referred = {referent for _, referents in objects.values() for referent in referents}
    alive = {one for one in objects if one in referred}
    return set(objects) - alive
