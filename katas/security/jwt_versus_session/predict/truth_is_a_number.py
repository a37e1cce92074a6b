"""Which of these is a number, as `isinstance` sees it?

`bool` is a subclass of `int`: `true` in JSON becomes True in Python, and passes as the number 1. So a check for a number has to
leave bool out by name. A text of digits is no number, and comparing one with a float raises TypeError.

Predicted:
    1750000000 True
    17.5 True
    True False
    17 False
You expect True to be a bool and nothing else. It is a bool, and every bool is an int.

Predicted:
    1750000000 True
    17.5 True
    True True
    17 True
You expect a text of digits to count. JSON has texts and numbers, and Python keeps them apart.
"""
import json

for text in ("1750000000", "17.5", "true", '"17"'):
    value = json.loads(text)
    print(value, isinstance(value, (int, float)))
