"""A method that returns None has not answered.

Breaks: "is called with `obj` and `args`, and what it returns is returned"
"""


def send(obj, message, *args):
    cls = obj["class"]
    while cls is not None:
        if message in cls["methods"]:
            answer = cls["methods"][message](obj, *args)
            if answer is not None:
                return answer
        cls = cls["base"]
    return _call(None, obj, message, args)
