"""The objects are kept weakly.

Breaks: "Every later call gives the same object, even if nobody has kept it"
"""

import weakref

_objects = weakref.WeakValueDictionary()
