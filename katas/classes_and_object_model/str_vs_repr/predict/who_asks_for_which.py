"""Which of the two texts does each line show?

`print` asks for `str`, and so does an f-string without `!r`. A list has a text of its own, which shows its *items* by `repr`, also
when the list itself is printed. An exception with one argument shows `str` of it, apart from `KeyError`, which shows `repr`
(so that a missing key `''` can be seen at all).

Predicted:
    str str
    [str]
    str
    str
You believe that what is printed is shown by `str`, all the way down. `print` asks the *list* for `str`; the list asks its
items for `repr`.

Predicted:
    str str
    [repr]
    repr
    repr
You know the list, and expect that tracebacks, being for developers, show `repr`. `str(ValueError(x))` is `str(x)`; KeyError is
the exception that differs.

Predicted:
    str str
    [repr]
    str
    str
You know the list, and take KeyError for an exception like the others. It shows its argument by `repr`: that is why the
traceback of a missing key has quotes around the key.
"""
class Thing:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

x = Thing()
print(x, f"{x}")
print([x])
print(ValueError(x))
print(KeyError(x))
