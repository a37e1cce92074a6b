"""A cache of objects holds them weakly, so that it does not grow.

It forgets each sensor as soon as nobody else refers to it, and its readings with it: the next module gets a new, empty one. Weak
references suit objects that can be made again from the outside; readings cannot.

Fails: a_sensor_outlives_its_users
"""

import weakref


class Sensor:
    _known = weakref.WeakValueDictionary()

    ...
