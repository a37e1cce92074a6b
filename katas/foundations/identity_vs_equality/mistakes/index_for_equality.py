"""An item that is the target equals the target.

Nearly all do, and `index`, `in` and `count` build on it: they try `is` first. An object that does not equal itself is found that way.
{{find_equal_trusts_the_answer: call}}
gave index {{find_equal_trusts_the_answer: actual}} and not {{find_equal_trusts_the_answer: expected}}. Let `item == target` alone decide.

Fails: find_equal_trusts_the_answer
"""


def find_equal(items, target):
    return items.index(target) if target in items else -1
