"""How many parts are there?

With a separator, `split` cuts at each one, and two in a row have an empty part between them. Without one, it cuts at
runs of blanks.

Predicted:
    ['a', 'b']
    ['a', 'b']
That believes that blanks next to each other count as one. They do where no separator is named.

Predicted:
    ['a', ' b']
    ['a', 'b']
That believes that one of the two blanks stays. A separator never stays.
"""

print("a  b".split(" "))
print("a  b".split())
