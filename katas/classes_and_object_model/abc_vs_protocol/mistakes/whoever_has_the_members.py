"""`__subclasshook__` lets a class count that has the right members.

It lets every such class count: what was a contract that somebody joins has become one that is matched. `register`
names one class.

Breaks: "A class that merely has the same members is not a `Storage`."
Fails: strangers_conform_to_the_protocol
"""


class Storage(ABC):
    ...

    @classmethod
    def __subclasshook__(cls, other):
        names = {name for base in other.__mro__ for name in vars(base)}
        return True if cls is Storage and {"get", "put", "region"} <= names else NotImplemented
