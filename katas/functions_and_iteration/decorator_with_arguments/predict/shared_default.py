"""Which lookups does each decorated function remember?

Default values are evaluated **once, when the `def` is executed** (language reference, "Function definitions"), so
there is a single list for all calls of `remembering()` that bring none. Both decorated functions close over it,
and what one call appends the next one finds. With arguments, a decorator has one more level at which state can be
made, and the default of the outermost lies even further out than its body: it lives as long as `remembering` does.

Ask of each variable how often the line that makes it is run: once per program (a default), once for each
`@...(...)` (the outer body), once for each decorated function (`decorate`), or once for each call (`wrapper`).

Predicted:
    price ['lamp']
    price ['lamp', 'mug']
    stock ['rug']
You expect `remembering()` to make a new list each time it is called. A list made in its *body* would be new each
time; the default in the first line was made with the function itself. The usual spelling is `seen=None`, and
`seen = [] if seen is None else seen` in the body.

Predicted:
    price ['lamp']
    price ['mug']
    stock ['rug']
You expect a fresh list for each call of the decorated function. Nothing in `wrapper` makes one: it reads `seen`
from two levels further out, and finds the same object every time.
"""
def remembering(seen=[]):
    def decorate(fn):
        def wrapper(article):
            seen.append(article)
            print(fn.__name__, seen)
        return wrapper
    return decorate

@remembering()
def price(article):
    return 129

@remembering()
def stock(article):
    return 7

price("lamp")
price("mug")
stock("rug")
