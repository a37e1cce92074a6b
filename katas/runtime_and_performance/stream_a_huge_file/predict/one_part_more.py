"""How many records does `split` find in each of the three?

`split` gives what is between the separators, before the first and behind the last: always one part more than there are separators. A file whose
last record has its separator leaves an empty part at the end, and an empty file gives one empty part. So the last part is the beginning
of something that has not ended yet; a record it is only if the file has ended and the part is not empty.

Predicted:
    ['ann', 'bob']
    ['ann', 'bob']
    []
You expect `split` to know that a separator at the end ends the last record. `str.splitlines` knows that of line breaks; `split` does not.

Predicted:
    ['ann', 'bob', '']
    ['ann', 'bob']
    []
You expect nothing to come of nothing. With a separator given, an empty text has one part, which is empty.
"""
print("ann;bob;".split(";"))
print("ann;bob".split(";"))
print("".split(";"))
