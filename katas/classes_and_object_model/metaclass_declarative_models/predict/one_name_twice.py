"""What does the namespace see, and what does the metaclass see?

The body of a class runs line by line in the namespace that `__prepare__` returned, so each assignment passes through its
`__setitem__`, the second one of a name included. When the body has ended, `__new__` receives the namespace with one
entry per name, at the place of the first assignment. Then `type.__new__` **copies** the namespace into a new
dictionary of the class (data model reference, "Creating the class object"). The namespace is not asked again:
`Shirt.size = 4` prints nothing, and what `vars` shows is a read-only view of the copy.

Predicted:
    bound size 1
    bound colour 2
    bound size 3
    made ['size', 'colour']
    bound size 4
    Seen
You expect the class to keep the namespace it was given. It is copied: whatever your dict does, it does while the body
runs, and no longer.

Predicted:
    made ['size', 'colour']
    mappingproxy
You expect names in a class body to be stored behind the scenes, where no Python code sees them. They are stored with
`namespace[name] = value`, and `__prepare__` exists so that this can be a mapping of yours.
"""
class Seen(dict):
    def __setitem__(self, name, value):
        if not name.startswith("__"):
            print("bound", name, value)
        super().__setitem__(name, value)

class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Seen()
    def __new__(mcls, name, bases, namespace):
        print("made", [key for key in namespace if key[0] != "_"])
        return super().__new__(mcls, name, bases, namespace)

class Shirt(metaclass=Meta):
    size, colour = 1, 2
    size = 3
Shirt.size = 4
print(type(vars(Shirt)).__name__)
