"""Classes, objects and message passing, built from dicts and functions."""


def make_class(name, base, methods):
    """Return a class: its name, the class above it, and its own methods."""
    return {"name": name, "base": base, "methods": methods}


def new(cls, *args):
    """Return an object of `cls`, set up by the nearest `init`, if there is one."""
    # TODO: `init` is missing, and so is the link to the class.
    return dict(cls["methods"])


def send(obj, message, *args):
    """Call the nearest method of that name, looking in the object's class first."""
    # TODO: these are the methods that the class had when the object was made.
    return obj[message](obj, *args)


def send_super(owner, obj, message, *args):
    """Call the nearest method of that name above `owner`, the class of the method that is running."""
    raise NotImplementedError


def bind(obj, message):
    """The extra mile: return a function that calls the method found now, on `obj`."""
    raise NotImplementedError
