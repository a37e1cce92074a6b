"""Which calls of the recursive function are seen?

`audited` changes nothing in the function it is given. It makes another one, and the assignment lets the *global
name* `factorial` stand for that. The recursion in the body of the original says `factorial(n - 1)`, and a global
name is looked up **each time the line is executed**, not when the `def` was (language reference, "Resolution of
names"). So whoever enters through `original` skips the wrapper once, and every call further down goes through it.

`@audited` above the `def` is the same assignment. Each level of a recursive function is audited, timed or retried
then, and `__wrapped__` leads around the first wrapper only.

Predicted:
    6 []
    6 [3, 2, 1, 0]
You expect `original` to be a way around the decorator. It is one for the call that you write. The calls in its
body ask for the global name `factorial`, which has meant the wrapper since the assignment.

Predicted:
    6 []
    6 [3]
You picture the function calling *itself*. A function has no hold on itself: its body has the name `factorial`, and
what that means is looked up at each call. The wrapper is what it finds.

Predicted:
    6 [3, 2, 1, 0]
    6 [3, 2, 1, 0, 3, 2, 1, 0]
You expect both names to mean the audited function. The assignment moves only the name on its left: `original`
still refers to the object that `def` made, and calling it does not pass through the wrapper.
"""
calls = []

def audited(fn):
    def wrapper(n):
        calls.append(n)
        return fn(n)
    return wrapper

def factorial(n):
    return 1 if n == 0 else n * factorial(n - 1)

original = factorial
factorial = audited(factorial)
print(original(3), calls)
print(factorial(3), calls)
