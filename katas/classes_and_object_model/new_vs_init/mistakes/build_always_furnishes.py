"""A call of a class always ends with `__init__`.

Python looks at what `__new__` returned first. Something that is not an instance of the class is handed to the caller as
it is: it may have been furnished long ago, or need other arguments.

Fails: build_does_what_a_call_does
"""


def build(cls: type[Any], *args: Any, **kwargs: Any) -> Any:
    made = cls.__new__(cls, *args, **kwargs)
    made.__init__(*args, **kwargs)
    return made
