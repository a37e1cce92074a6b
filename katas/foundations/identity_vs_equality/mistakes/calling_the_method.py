"""`item.__eq__(target)` is `item == target`.

It is only half of it. A method that does not know the other type returns `NotImplemented`, which an `if` takes for true (before Python 3.14, where it raises):
{{find_equal_finds_an_equal_item: call}} gave {{find_equal_finds_an_equal_item: actual}}. The operator then asks the other operand; a call of
the method does not. Leave methods with double underscores to the operators.

Fails: find_equal_finds_an_equal_item
"""


def find_equal(items, target):
    for index, item in enumerate(items):
        result = item.__eq__(target)
        if result is NotImplemented or result:
            return index
    return -1
