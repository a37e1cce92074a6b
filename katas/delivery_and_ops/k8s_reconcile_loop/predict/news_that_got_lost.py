"""Three pods are wished for, two died, and one of the two messages was lost. How many pods do both controllers have?

The first one adds a pod for each message that it gets, so the loss stays for good. The second one counts what is there, and asks for what is
missing. It does not matter how the difference came about, or how often it is called.

Predicted:
    by message: 3
    by looking: 3
You expect one more message to come. Nothing in the first controller would ever notice that it did not.

Predicted:
    by message: 2
    by looking: 5
You expect the second controller to add pods each time. It adds what is missing, and the second time nothing is.
"""
one, other = ["a"], ["a"]

for message in ["pod died"]:
    one.append("new")

for _ in range(2):
    missing = 3 - len(other)
    other.extend(["new"] * missing)

print("by message:", len(one))
print("by looking:", len(other))
