"""How far does a program get without the parentheses of `@repeat(3)`?

`@repeat` above `def greet` means `greet = repeat(greet)`. So the function arrives where the number of times was
expected, and `repeat` returns what it always returns: `decorate`, which is waiting for a function. The name
`greet` now stands for that. `greet("ann")` is the *second* step: it takes the text for the function to decorate
and returns a `wrapper`, without a complaint. Only calling that one reaches `range(times)`, and a function is no
number.

Python does not check what a decorator is given or returns, so the mistake moves two calls away from the line that
made it: the program imports, the first call "works", and the answer is a function.

Predicted:
    TypeError
You expect the line above the `def` to fail. Its call is a fine one: `repeat` takes one argument of any kind, and
gets one. With a keyword-only setting, `def repeat(*, times)`, it would have failed right there.

Predicted:
    name wrapper
    TypeError
You expect `repeat` to get the function and to return the wrapper, as a plain decorator does. It has one level
more: what it returns is `decorate`, and `wrapper` is not made before that is called.

Predicted:
    name greet
    answer str
    TypeError
You expect Python to see that the number is missing, and to leave the function as it is, so that only the extra
call fails. `@` is nothing but a call and an assignment; the name now means what that call returned, whatever it
is.
"""
def repeat(times):
    def decorate(fn):
        def wrapper(*args):
            return [fn(*args) for _ in range(times)]
        return wrapper
    return decorate

try:
    @repeat
    def greet(name):
        return "hi " + name

    print("name", greet.__name__)
    answer = greet("ann")
    print("answer", type(answer).__name__)
    print("called", answer())
except TypeError:
    print("TypeError")
