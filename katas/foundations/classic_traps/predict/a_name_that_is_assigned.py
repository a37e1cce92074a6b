"""What does `bump` do to the counter?

Whether a name is local is decided for the whole function when it is compiled: a name that is assigned anywhere in the body is local everywhere in
it, unless it is declared `global` or `nonlocal`. `count += 1` is an assignment. So the line reads the *local* `count`, which has no value
yet, and raises `UnboundLocalError`.

`show` only reads the name, so it finds the one of the module.

Predicted:
    0
    1
You expect `+=` to read the outer variable and to write it back. To write it, the function would have to say `global count`.

Predicted:
    UnboundLocalError
    0
You expect any use of an outer name to fail in a function. Reading works; it is the assignment that makes a name local.
"""
count = 0

def show():
    print(count)

def bump():
    try:
        count += 1
    except UnboundLocalError as problem:
        print(type(problem).__name__)

show()
bump()
