"""What does each of two context managers learn about the exception?

`with a, b:` is a block in a block. The exception leaves the *inner* block first, so the inner manager is asked
first. It returns true, which means "dealt with", and Python drops the exception **there**. The inner `with`
statement has now ended like any other, nothing is raised any more, and the outer block reaches its end normally:
its manager is called with `None` three times (language reference, "The with statement").

For a transaction this is a trap. A manager on its right that suppresses what it should not makes the transaction
commit, since all it can see is that the block ended well.

Predicted:
    body
    inner sees ValueError
    outer sees ValueError
    after
You expect every manager to be told what happened in the body. Each is told how *its own* block was left, and the
block of the outer one consists of the whole inner `with` statement, which ended without an exception.

Predicted:
    body
    outer sees ValueError
    inner sees ValueError
    after
You expect them to be left in the order in which they were entered. They are nested, so the last one entered is the
first one left; and once an exception has been dropped, nobody further out hears of it.

Predicted:
    body
    inner sees ValueError
    after
You expect an exception that was dealt with to spare the outer manager its work. `__exit__` is called on *every*
way out, also on the normal one. Otherwise the outer resource would stay open here.
"""
class Watch:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print(self.name, "sees", kind.__name__ if kind else None)
        return self.answer

with Watch("outer", False), Watch("inner", True):
    print("body")
    raise ValueError("no such shelf")
print("after")
