"""What is true, and what is it worth?

`bool` of a text asks whether it is empty, and `"0"` and `" "` are not. `bool` of a number asks whether it is zero.

`True` and `False` are integers: `bool` is a subclass of `int`, with the values 1 and 0. So they can be added, and `sum` counts
how many are true.

Predicted:
    False False False
    3
You expect `bool` to read the text. It does not look at what the text says.

Predicted:
    True True False
    TypeError
You expect Python to refuse a sum of truth values, as some languages do. Here they are integers, which is often used to count.
"""
print(bool("0"), bool(" "), bool(0.0))
try:
    print(sum([True, False, 3 > 2, "a" in "cat"]))
except TypeError as problem:
    print(type(problem).__name__)
