"""In which order are the five lines printed?

The body of a class is code, and it runs first. When it has ended, the metaclass makes the class: `__new__`, and inside of it, once the class
exists, `__init_subclass__` of the parent. Only then does the statement end. Calling the class comes last, when the program says so. So
everything that concerns the *class* happens before the line below the class statement.

Predicted:
    new Child
    hook Child
    body
    after the statement
    init
You expect the class to be made before its body runs, as an object exists before its `__init__`. A class is made from the names that
its body has left behind.

Predicted:
    body
    after the statement
    new Child
    hook Child
    init
You expect the metaclass to wait for the first instance. It makes the class; `__call__` is the method that an instance needs.
"""
class Meta(type):
    def __new__(mcls, name, bases, namespace):
        if bases:
            print("new", name)
        return super().__new__(mcls, name, bases, namespace)

class Base(metaclass=Meta):
    def __init_subclass__(cls):
        print("hook", cls.__name__)

    def __init__(self):
        print("init")

class Child(Base):
    print("body")

print("after the statement")
Child()
