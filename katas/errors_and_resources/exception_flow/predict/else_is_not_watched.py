"""Which of the two handlers catches the error that `else` raises?

An `except` clause watches the `try` block of its own statement and nothing else. The `else` block runs after that block has
ended without an exception, and what it raises goes outwards: `finally` runs on the way, and then the `try` statement
around gets its turn. That is why `else` is the place for a call whose failure you do not want to mistake for the one that
you expected.

Predicted:
    parsed
    inner handler
    closed
You believe that `except` watches everything between `try` and `finally`. It watches the `try` block alone; `else`
stands outside of it, although it is written below the handler.

Predicted:
    parsed
    outer handler
You see that the error leaves the inner statement, and forget that its `finally` runs on the way out, before any handler
further outside does.

Predicted:
    parsed
    outer handler
    closed
You expect the handler first and the clean-up last. A `finally` belongs to its own `try` statement, and that one is left before
the statement around it can handle anything.
"""
def save(order):
    raise ValueError("database is full")

try:
    try:
        order = int("3")
    except ValueError:
        print("inner handler")
    else:
        print("parsed")
        save(order)
    finally:
        print("closed")
except ValueError:
    print("outer handler")
