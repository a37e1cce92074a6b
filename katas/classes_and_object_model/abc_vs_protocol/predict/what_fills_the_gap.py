"""Which of the three classes can be instantiated?

An abstract method is a *name* that is still open. When a class is made, ABCMeta looks for each open name and asks the
object it finds whether it is marked. Anything without the mark closes the gap: a function with other parameters, and
even None.

Nobody compares signatures at run time: that is left to a type checker, and to the first call. Assigning the method
after the class was made does not help Late: the names were counted when the `class` statement ended.

Predicted:
    Other refused
    Nothing refused
    Late refused
You expect Python to compare the override with what it overrides. It looks whether the name is there.

Predicted:
    Other made
    Nothing made
    Late made
You see that the name is all that counts, and expect the count to be taken when the object is made. What is looked up
then is the set that was stored with the class.
"""
from abc import ABC, abstractmethod

class Storage(ABC):
    @abstractmethod
    def put(self, key, value): ...

class Other(Storage):
    def put(self): ...

class Nothing(Storage):
    put = None

class Late(Storage):
    pass

Late.put = lambda self, key, value: None

for kind in (Other, Nothing, Late):
    try:
        kind()
        print(kind.__name__, "made")
    except TypeError:
        print(kind.__name__, "refused")
