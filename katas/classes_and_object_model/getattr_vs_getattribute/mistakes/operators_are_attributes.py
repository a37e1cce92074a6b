"""`len(watched)` reads `watched.__len__`, so the proxy forwards it.

Python looks for the methods of operators and of `len`, `iter` and their kind on the class of the object, past the instance
and past both hooks. A proxy has to define each of them on its own class.

Fails: special_methods_pass_by
"""


class Watched:
    del __len__
    del __getitem__
    del __iter__

    ...


del _target_of
