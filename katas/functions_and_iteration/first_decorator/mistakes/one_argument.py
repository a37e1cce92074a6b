"""The wrapper takes the one argument that my function takes.

It works for the function it was tried with, and for no other: a second argument, a keyword or none at all is a
`TypeError`, raised by the wrapper and not by the function that was called. Take `*args, **kwargs` and pass both on
with `fn(*args, **kwargs)`: then the original decides what it accepts.

Fails: the_caller_gets_the_answer
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(arg):
        try:
            result = fn(arg)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
