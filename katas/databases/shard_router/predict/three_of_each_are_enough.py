"""Are the best three of all found among the best of each?

The best of each shard alone are 9, 8 and 2: the 2 is among them, and the 7 of the first shard, which belongs to the best three of all, is not. With
the best three of each, nothing can be missed: a user outside of the best three of the own shard has three better ones beside it already. And the average of the
averages is not the average of all: the shards have different numbers of users, so each has to send its sum and its count.

Predicted:
    [9, 8, 7]
    [9, 8, 7]
    5.1 6.0
You expect one from each shard to be enough for three. All of the best may live on one shard.

Predicted:
    [9, 8, 2]
    [9, 8, 7]
    6.0 6.0
You see the merge, and expect averages to be merged in the same way. They would be, if all shards were equally large.
"""
shards = [[9, 7, 6, 5], [8, 5], [2]]

def best(n):
    part = [score for shard in shards for score in sorted(shard)[-n:]]
    return sorted(part, reverse=True)[:3]

print(best(1))
print(best(3))
averages = [sum(shard) / len(shard) for shard in shards]
everybody = [score for shard in shards for score in shard]
print(round(sum(averages) / 3, 1), sum(everybody) / len(everybody))
