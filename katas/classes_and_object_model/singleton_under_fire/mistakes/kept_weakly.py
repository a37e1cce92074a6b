"""A `WeakValueDictionary` keeps the objects, and does not leak.

It keeps an object as long as somebody else does. Between two requests nobody may hold the settings, so they die, and the next
call makes new ones. A singleton lives as long as the process: keep it in an ordinary dict.

Breaks: "Every later call gives the same object, even if nobody has kept it, and no `__init__` runs."
Fails: one_object_made_once
"""

import weakref

_objects = weakref.WeakValueDictionary()
