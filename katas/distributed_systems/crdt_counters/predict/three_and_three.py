"""Two replicas count three likes each and merge by the maximum. What do they show, one number each, or a column each?

A single number cannot tell "the same three" from "three others", so the maximum of 3 and 3 is 3. With a column for each replica the
maximum is taken per column, where only one of them writes, and the sum is 6. Merging again changes neither.

Predicted:
    6
    6
You expect the maximum of two counts to hold all likes. It holds the larger count.

Predicted:
    3
    9
You expect the columns to be added with each merge. The maximum of a column and itself is that column.
"""
def merge(mine, theirs):
    return {node: max(mine.get(node, 0), theirs.get(node, 0))
            for node in mine | theirs}

tokyo, paris = 3, 3
print(max(tokyo, paris))

tokyo, paris = {"tokyo": 3}, {"paris": 3}
tokyo = merge(merge(tokyo, paris), paris)
print(sum(tokyo.values()))
