"""Two digits by chance.

Breaks: "a new one of this form for each request"
"""


def _id_for(scope):
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _WELL_FORMED.fullmatch(value):
            return str(value, "ascii")
    return f"r{random.randrange(100)}"


import random
