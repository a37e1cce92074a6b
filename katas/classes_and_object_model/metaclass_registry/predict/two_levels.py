"""Which of the three reads finds the attribute?

An instance looks into itself, its class and the parents of that class. A class looks into itself, its parents, and then its own class,
the metaclass. So `Paid.registry` is found on `Meta`, and `Handler.registry` as well. `Paid()` looks at `Paid`, `Handler` and `object`;
`Meta` is none of them. What a metaclass has reaches its classes, one level down, and not their instances.

Predicted:
    True
    True
    True
You expect an instance to find whatever its class finds. It searches the dictionaries of its class and parents, and does not ask the class
to search in its turn.

Predicted:
    True
    False
    False
You expect the metaclass to serve the class that names it only. A subclass has the same metaclass, and finds the same attribute.
"""
class Meta(type):
    registry = {}

class Handler(metaclass=Meta):
    pass

class Paid(Handler):
    pass

print(hasattr(Handler, "registry"))
print(hasattr(Paid, "registry"))
print(hasattr(Paid(), "registry"))
