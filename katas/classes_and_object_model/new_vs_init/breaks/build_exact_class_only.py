"""Only an object of exactly the class is furnished.

Breaks: "the one of the object's own class, which may be a subclass of `cls`"
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if type(made) is cls:
        made.__init__(*args, **kwargs)
    return made
