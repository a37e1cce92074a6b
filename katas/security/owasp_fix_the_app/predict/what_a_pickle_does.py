"""What happens when these bytes are loaded?

A pickle is a program for a small machine. `__reduce__` says which function to call with which arguments, and `loads` calls it. The
class of the object that was pickled does not even occur in the bytes. What comes back is what the call returned.

Predicted:
    pickled
    Note
    True
You expect the object to come back. Its `__reduce__` names `print`, so that is what is called, and None is what it returns.

Predicted:
    hello from the bytes
    pickled
    NoneType
    False
You expect the call to happen when the object is pickled. Then it is only written down: it happens where the bytes are loaded.
"""
import pickle

class Note:
    def __reduce__(self):
        return print, ("hello from the bytes",)

data = pickle.dumps(Note())
print("pickled")
print(type(pickle.loads(data)).__name__)
print(b"Note" in data)
