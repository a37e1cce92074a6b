"""`items.index(target)` asks `==` of each item.

Before `==` it asks `is`, and if that is true it does not ask further: {{find_equal_trusts_the_answer: call}} gave index
{{find_equal_trusts_the_answer: actual}}. For objects that do not equal themselves, NaN first of all, that is another answer.

Fails: find_equal_trusts_the_answer
"""


def find_equal(items, target):
    return items.index(target) if target in items else -1
