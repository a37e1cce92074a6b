"""`is` compares values; it has worked in the shell.

In CPython, `is` is true for small integers such as 7 and for many constants in your code, because they are kept and used again. A
value that was computed or received is another object: {{find_equal_finds_an_equal_item: call}} gave
{{find_equal_finds_an_equal_item: actual}}. Compare values by `==`, and `is` only with objects of which there is one, such as
`None`.

Fails: find_equal_finds_an_equal_item
"""


def find_equal(items, target):
    for index, item in enumerate(items):
        if item is target:
            return index
    return -1
