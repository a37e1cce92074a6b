"""What do `isdigit` and `int` say to these lengths?

`int` takes signs, underscores, spaces and digits of other scripts. `str.isdigit` takes characters such as a superscript two, for which
`int` raises. Neither is what HTTP means by digits.

Predicted:
    False ValueError
    False ValueError
    False ValueError
    False ValueError
You expect both to know digits from 0 to 9 and nothing else. They follow Unicode and Python's own notation.

Predicted:
    False 5
    False 10
    True 2
    False 5
You expect `int` to read the superscript, since `isdigit` says yes. `isdigit` asks for more than decimal digits; `isdecimal` is the one
that fits `int`.
"""
for text in ("+5", "1_0", "\u00b2", " 5 "):
    try:
        number = int(text)
    except ValueError:
        number = "ValueError"
    print(text.isdigit(), number)
