"""Which of the two classes refuses to make an unfinished object?

`@abstractmethod` only sets a mark on the function. Somebody has to look for marks: that is the metaclass `ABCMeta`,
which a class gets by inheriting from `ABC`. Loose has the ordinary metaclass `type`, which knows nothing of marks, so
its object is made, and the abstract method can even be called: its body is `...`, and it returns None.

Predicted:
    Loose refused
    Strict refused
You expect the decorator to do the work. It cannot: when it runs, the class does not exist yet.

Predicted:
    Loose made, None
    Strict made, None
You expect an abstract method to be found when it is called. That is what `raise NotImplementedError` does; an abstract
method of an `ABC` is found when the object is made.
"""
from abc import ABC, abstractmethod

class Loose:
    @abstractmethod
    def get(self): ...

class Strict(ABC):
    @abstractmethod
    def get(self): ...

for kind in (Loose, Strict):
    try:
        print(kind.__name__, "made,", kind().get())
    except TypeError:
        print(kind.__name__, "refused")
