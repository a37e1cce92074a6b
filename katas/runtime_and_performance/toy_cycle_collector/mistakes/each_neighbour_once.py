"""A set of the referred ids is enough.

An object can refer to another one twice, and each reference is in the count: {{what_nobody_holds_is_garbage: message}}. What is not taken away looks like a reference from outside, and garbage stays for ever.

Breaks: "Each reference counts."
Fails: what_nobody_holds_is_garbage
"""


def _held_from_outside(objects: _Objects) -> set[int]:
    left = {one: count for one, (count, _) in objects.items()}
    for _, referents in objects.values():
        for referent in set(referents):
            if referent in left:
                left[referent] -= 1
    return {one for one, count in left.items() if count > 0}
