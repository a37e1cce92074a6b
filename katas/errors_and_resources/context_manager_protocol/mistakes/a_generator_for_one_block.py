"""@contextmanager is a class with __enter__ and __exit__, only shorter.

It makes an object for *one* block: the generator inside runs once, to its `yield` and to its end, and cannot be
started again, so the second `with` on the same object failed. Calling `Transaction(conn)` anew for each block
hides the difference, until somebody keeps the object, as one keeps a lock. A class can begin afresh in each
`__enter__`. (Used as a decorator, such a manager works repeatedly: contextlib makes a new one for each call.)

Fails: one_object_serves_many_blocks
"""

from contextlib import contextmanager


@contextmanager
def Transaction(conn):
    conn.execute("BEGIN")
    try:
        yield conn
    except BaseException:
        conn.rollback()
        raise
    else:
        conn.commit()
