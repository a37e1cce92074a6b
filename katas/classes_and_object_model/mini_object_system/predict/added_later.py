"""What does the old object answer?

An object holds its data and a link to its class, and nothing of its behaviour. `ann.greet()` searches the class at the time of
the call, and finds the function that stands there now. The object `ann` was made before, and has no copy of the old one.
The attribute `greet` that is put into `bob` himself is another thing: an instance is searched before the functions of its class.

Predicted:
    hello hello
    hello own
You expect an object to keep the methods with which it was made. Nothing was copied into it: `vars(ann)` is empty.

Predicted:
    hello hi
    hello hi
You expect the class to have the last word. For functions, Python looks into the instance first.
"""
class Person:
    def greet(self):
        return "hello"

ann, bob = Person(), Person()
before = ann.greet()
Person.greet = lambda self: "hi"
print(before, ann.greet())
bob.greet = lambda: "own"
print(before, bob.greet())
