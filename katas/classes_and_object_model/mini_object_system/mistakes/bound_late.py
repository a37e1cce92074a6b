"""A bound method sends the message when it is called.

Then it is a message that waits: if the method is replaced in between, another function answers. A bound method
holds two things, the object and the *method*: the search is over when it is made. In Python, `pay = account.pay` goes on with the function
that was found, too.

Breaks: "searches once, when it is called, and returns a function"
Fails: a_bound_method_remembers
"""


def bind(obj: _Object, message: str) -> _Method:
    return lambda *args: send(obj, message, *args)
