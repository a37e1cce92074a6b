"""An object cannot keep itself alive, so its references to itself are left out.

They are in its count, like any other reference. What is not taken away looks like somebody outside: {{what_nobody_holds_is_garbage: message}}.

Breaks: "An object may refer to another one several times, and to itself."
Fails: what_nobody_holds_is_garbage
"""


def _held_from_outside(objects):
    left = {one: count for one, (count, _) in objects.items()}
    for one, (_, referents) in objects.items():
        for referent in referents:
            if referent in left and referent != one:
                left[referent] -= 1
    return {one for one, count in left.items() if count > 0}
