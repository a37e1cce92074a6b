"""Which of these can be sent to another process?

A function is pickled as the name of its module and its own name, and the other side imports it. So a function at the top of a
module can travel, and a lambda cannot: `<lambda>` is not a name under which anything is found, though the variable `double`
is. A `partial` is an object with a function and arguments in it, and travels if they do. A bound method is its object and a
name, so the list of `words.count` is copied along with it. A generator is a frame in the middle of its work, and
there is no name for that.

Predicted:
    len True
    double True
    partial True
    method True
    generator False
You expect `double` to travel, since it has a name now. That is the variable's: the function itself still says `<lambda>`.

Predicted:
    len True
    double False
    partial False
    method False
    generator False
You expect that only plain functions travel. A `partial` and a bound method consist of a function and objects; all of these can
be pickled here, so they can be, too.
"""
import functools, pickle

words = ["tea", "ink"]
double = lambda n: 2 * n

def can_travel(thing):
    try:
        pickle.dumps(thing)
    except Exception:
        return False
    return True

print("len", can_travel(len))
print("double", can_travel(double))
print("partial", can_travel(functools.partial(len, words)))
print("method", can_travel(words.count))
print("generator", can_travel(word for word in words))
