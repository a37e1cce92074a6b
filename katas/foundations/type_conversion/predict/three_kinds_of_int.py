"""Which of the conversions work, and what do they give?

`int` of a float cuts off what follows the point, towards zero. `int` of a text reads a whole number and nothing else: `"3.9"` is
none. And a slice does not call `int` at all: it asks for `__index__`, which a float does not have, even if its value is whole.

Each conversion has rules of its own, and only the first one loses something without a word.

Predicted:
    4 -4
    3
    ab
You expect `int` to round. It truncates; `round` rounds.

Predicted:
    3 -3
    3
    ab
You expect `int` of a text to do what it does with the number in it. A text goes to `float` first if a fraction is meant to be cut off.
"""
def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__)

attempt(lambda: f"{int(3.9)} {int(-3.9)}")
attempt(lambda: int("3.9"))
attempt(lambda: "abc"[:2.0])
