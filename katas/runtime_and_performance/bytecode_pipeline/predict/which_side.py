"""In which order are the functions called, and which are not?

Operands are worked out from left to right, before the operation: `f` and then `g`, although `*` binds closer than `-`. What binds closer decides which operation comes first, not which operand. In `f() and g()` the first
value is 0, so the result is 0 and `g` is skipped.

Predicted:
    g h f
    f g
You expect the multiplication first, with its operands. Its operands come when they are reached; `f` stands further left.

Predicted:
    f g h
    f g
You expect both sides of `and` to be worked out. The jump over the right one depends on the left one alone.
"""
called = []

def made(name, value):
    def call():
        called.append(name)
        return value
    return call

f, g, h = made("f", 0), made("g", 2), made("h", 3)
f() - g() * h()
print(*called)
called.clear()
f() and g()
print(*called)
