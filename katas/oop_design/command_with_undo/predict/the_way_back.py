"""Two changes to one value are undone in the order in which they were made: what is left?

Each change remembers what it found. The first one found 100, the second one 90. Undoing the first puts back 100, and undoing
the second one after it puts back what the second had found: 90.

From the last to the first, each undo finds what it left behind, and the first one has the last word.

Predicted:
    100
You expect that undoing everything leads back to the beginning, in whatever order. It does if the last change is undone first.

Predicted:
    80
You expect the undo of the second change to end at what the second change made. It ends at what that change found.
"""
price = {"mug": 100}
undos = []

def change(cents):
    before = price["mug"]
    price["mug"] = cents
    undos.append(lambda: price.update(mug=before))

change(90)
change(80)
for undo in undos:
    undo()
print(price["mug"])
