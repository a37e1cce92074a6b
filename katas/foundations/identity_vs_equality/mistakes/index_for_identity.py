"""`==`, or `items.index(target)`, finds the target.

It finds the first item that *equals* the target. {{find_same_finds_the_object: call}}
gave index {{find_same_finds_the_object: actual}} and not {{find_same_finds_the_object: expected}}. `index`, `in` and `remove` try `is`
first and `==` next, item by item, so an equal item further to the left wins. For one particular object, write the loop with `is`
alone.

Fails: find_same_finds_the_object
"""


def find_same(items, target):
    try:
        return items.index(target)
    except ValueError:
        return -1
