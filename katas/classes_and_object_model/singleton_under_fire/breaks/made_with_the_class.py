"""The object is made when the class is.

Breaks: "Nothing is made before that."
"""


class _SingletonMeta(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        _objects[cls] = super().__call__()

    def __call__(cls):
        return _objects[cls]
