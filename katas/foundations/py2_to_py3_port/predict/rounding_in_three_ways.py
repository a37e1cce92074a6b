"""Where do minus three and a half, and halves, go?

`//` rounds down, towards minus infinity. `int` cuts off, towards zero. `round` takes ties to the even neighbour: 0.5 goes to 0,
and both 1.5 and 2.5 go to 2.

Predicted:
    -3 -3
    1 2 3
You expect integer division to cut off as in C, and halves to go up, as in school and in Python 2.

Predicted:
    -4 -3
    1 2 3
You know `//` and `int`. `round` changed in Python 3.
"""
print(-7 // 2, int(-7 / 2))
print(round(0.5), round(1.5), round(2.5))
