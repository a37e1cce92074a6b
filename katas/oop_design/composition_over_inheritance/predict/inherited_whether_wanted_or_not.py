"""A stack that is a list, and what the class of the list knows of it: what is printed?

`Stack` inherits all that lists can do, and `pop` is overridden. `clear` and slicing do their work in C and ask no method of
the subclass, so the count knows nothing of them. Nor does `extend` call `append`.

That is why a subclass of a built-in container has to override a dozen methods to keep one promise. A class that *has* a list
offers three, and keeps it.

Predicted:
    1 2
You expect `clear` to go through `pop`. How a parent does its work inside is its own affair, and for lists nothing is
promised.

Predicted:
    2 2
You expect `extend` to count as well. It stores directly, as `append` does, and neither calls the other.
"""
class Stack(list):
    pushed = popped = 0

    def append(self, item):
        self.pushed += 1
        super().append(item)

    def pop(self):
        self.popped += 1
        return super().pop()

stack = Stack()
stack.append("red")
stack.extend(["blue"])
stack.clear()
print(stack.pushed, len(stack))
