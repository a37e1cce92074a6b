"""Which of these objects does the collector look at?

Only objects that can refer to others can be part of a cycle. Numbers and texts cannot, so the collector does not track them. A list can, even an empty one. What is not tracked costs the collector no time, however much there
is of it.

Predicted:
    True True True
You expect all objects to be tracked. Counting sees all of them; the collector only those that may be in a cycle.

Predicted:
    False False False
You expect an empty list to be nothing to look at. It may refer to something in the next moment.
"""
import gc

print(*(gc.is_tracked(thing) for thing in (10**6, "text", [])))
