"""On an object, the limit is set in the object.

Breaks: "All four can be called on a class and on an object; on an object, they act for its class."
"""


class both:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        target = owner if instance is None else instance
        return lambda cents: self.function(target, cents)


class Payment:
    ...

    @both
    def set_limit(cls, cents):
        cls.limit = cents
