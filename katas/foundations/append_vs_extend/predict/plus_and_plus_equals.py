"""What has arrived in the list, and what was refused?

`+=` on a list does what `extend` does: it takes any iterable and adds its items in place. A text is an iterable, so `"bc"` adds two elements.
`+` makes a new list, and for that it wants a list on both sides: with a text it raises `TypeError`. `append` takes everything, as one
element.

Predicted:
    ['a', 'bc', 'de']
    TypeError
You expect `+=` to add its right side as one element. That is what `append` does.

Predicted:
    ['a', 'b', 'c', 'de']
    ['a', 'b', 'c', 'de', 'f']
You expect `+` to be as generous as `+=`. `x += y` and `x = x + y` are two operations for a list: the first changes it and takes any
iterable, the second makes a new one out of two lists.
"""
letters = ["a"]
letters += "bc"
letters.append("de")
print(letters)

try:
    print(letters + "f")
except TypeError as problem:
    print(type(problem).__name__)
