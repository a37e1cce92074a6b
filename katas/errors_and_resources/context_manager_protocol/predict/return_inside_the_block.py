"""What does a function return out of a block that is then closed?

`return` in a `with` block works in three steps: its **expression is evaluated**, then the block is left, which
runs `__exit__`, and then the caller gets the value. So `session.rows` was read while the session was open, and the
number in the tuple is 1 for ever. The log is another matter: the tuple holds the *list itself*, not a copy, and
`__exit__` appended to it before the caller saw it.

This is the difference between returning a value and returning something that depends on the open resource. Rows
that were fetched survive the end of the block; a cursor, a lazy query or a generator that reads from it does not.

Predicted:
    (1, ['begin'])
You have the order right, and expect `return` to freeze what it returns. It evaluates the expression, and the value
of `session.log` is a reference to a list that others can still change. `__exit__` did.

Predicted:
    (0, ['begin', 'end'])
You expect the block to be closed before the value is computed. Then `with open(...) as file: return file.read()`
could not work: the expression is evaluated inside the block, and `__exit__` comes after it.
"""
class Session:
    def __enter__(self):
        self.rows = 1
        self.log = ["begin"]
        return self

    def __exit__(self, *details):
        self.rows = 0
        self.log.append("end")

def work(session):
    with session:
        return session.rows, session.log

print(work(Session()))
