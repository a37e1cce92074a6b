"""Does the list inside the tuple change?

`route[1] += ["Horten"]` does two things, one after the other. First it asks the list to extend itself, which lists do in
place. Then it stores the result at `route[1]`, and that the tuple refuses. The exception comes second: when it is raised,
the list has grown already (language reference, "Augmented assignment statements").

The tuple has kept its promise all along. It still refers to the same list as before, and it never promised that the list
would stay the same.

Predicted:
    TypeError
    ('Oslo', ['Moss'])
You expect an exception to undo the line, or to come before any of it has happened. Python has no such transaction: what was
done before the exception stays done.

Predicted:
    ('Oslo', ['Moss', 'Horten'])
You know that the list may change, and so it does. But `+=` on an item also assigns to that item, and assigning to an item
of a tuple raises. `route[1].extend(["Horten"])` would have passed in silence.
"""
route = ("Oslo", ["Moss"])
try:
    route[1] += ["Horten"]
except TypeError as problem:
    print(type(problem).__name__)
print(route)
