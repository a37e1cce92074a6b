"""What do the two lists hold?

A name is no copy: both names stand for one list, and `append` changes that list. Only the second assignment makes a
new one.

Predicted:
    ['a']
    ['a', 'b']
    True
That believes that `=` copies. It gives the list another name, and what happens to it under one name shows under both.
"""

first = ["a"]
second = first
second.append("b")
print(first)
print(second)
print(first is second)
