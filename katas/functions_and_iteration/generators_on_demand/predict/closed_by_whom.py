"""When is `close` printed, if the loop is left by `break`?

Calling `lines()` runs nothing of it; the first `next()`, made by the `for`, does. `break` ends the *loop* and does
not touch the generator, which waits **suspended** at its `yield`. It is closed when somebody calls `close()`, or
when the last reference to it goes, and here the name `reader` still holds one. `close()` raises `GeneratorExit` at
the `yield` (PEP 342), the `finally` is run, and the generator is over: no second line.

In `for line in lines():` nobody else holds the generator, so that CPython closes it right after the `break`.
Whether a file stays open may thus depend on whether somebody gave the generator a name; with `contextlib.closing`
it does not.

Predicted:
    made
    open
    first
    close
    after the loop
    end
You expect `break` to close what it iterated over. `for` has no such duty: it only calls `next()`. What you have
seen happen is reference counting, for a generator without a name; this one has the name `reader`.

Predicted:
    open
    made
    first
    after the loop
    close
    end
You expect the call to run the body as far as the first `yield`. A generator function's call runs none of it: it
makes the generator and returns. The body begins with the first item that is asked for.

Predicted:
    made
    open
    first
    after the loop
    end
You expect a generator that is not resumed to be forgotten where it stands. Closing does resume it, with an
exception: `GeneratorExit` is raised at the `yield`, and on its way out it passes the `finally`.
"""
def lines():
    print("open")
    try:
        yield "first"
        yield "second"
    finally:
        print("close")

reader = lines()
print("made")
for line in reader:
    print(line)
    break
print("after the loop")
reader.close()
print("end")
