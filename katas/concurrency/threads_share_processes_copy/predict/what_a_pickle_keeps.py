"""What arrives in another process, if the same list was sent twice?

What goes to another process is pickled there and unpickled here. One pickle remembers which objects it has written, so that
the two items of the pair are *one* list again after its arrival. But it is a new list, and not the one that was sent. A second
message knows nothing of the first: it brings another copy. So an object that was shared before is not shared any more, and
changes of one copy are seen by nobody else.

Predicted:
    False False
    [] [] []
You expect every reference to become a copy of its own. Within one pickle, an object that occurs twice stays one object.

Predicted:
    True True
    [1] [1] [1]
You expect the list itself to arrive. Only bytes travel between processes.
"""
import pickle

def sent(message):
    return pickle.loads(pickle.dumps(message))

words = []
first, second = sent((words, words))
third = sent(words)
print(first is second, first is words)
first.append(1)
print(second, third, words)
