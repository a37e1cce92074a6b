"""A removes the cup, and B has heard of neither. Then B sends A its set, and both merge by union. Who has the cup?

To A the set of B looks like one to which the cup was added. A union cannot say that something is gone. Replicated sets therefore
remember what was removed, so that the removal can arrive as well.

Predicted:
    A ['pen']
    B ['cup', 'pen']
You expect A to remember that it removed the cup. A set that has forgotten an element is equal to one that never had it.

Predicted:
    A ['pen']
    B ['pen']
You expect the removal to reach B. The message of A says what it has, and nothing of what it has not.
"""
a = {"pen", "cup"}
b = {"pen", "cup"}
a.discard("cup")
a, b = a | b, b | a
print("A", sorted(a))
print("B", sorted(b))
