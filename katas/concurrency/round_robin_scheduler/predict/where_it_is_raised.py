"""An exception is thrown into a generator. Who catches it, and what comes back?

`throw` raises the exception at the `yield` where the generator waits, inside its `try`. The generator catches it and runs on to
the next `yield`, and that is what `throw` returns. The caller sees no exception. The second `throw` meets a generator that does not
catch it: it goes through the `finally` and comes out at the caller.

Predicted:
    caught in the generator
    closed
    caught by the caller
You expect `throw` to return nothing. It resumes the generator, and returns what is yielded next.

Predicted:
    caught by the caller
    closed
    caught by the caller
You expect `throw` to raise in the caller. It raises at the `yield`, and the generator has the first word.
"""
def worker():
    try:
        yield "working"
    except KeyError:
        print("caught in the generator")
    try:
        yield "resting"
    finally:
        print("closed")

task = worker()
next(task)
try:
    print(task.throw(KeyError("x")))
    task.throw(KeyError("y"))
except KeyError:
    print("caught by the caller")
