"""What does not fit is taken out of the value.

Breaks: "Otherwise the service makes a new one of this form"
"""


def _id_for(scope):
    for name, value in scope["headers"]:
        if name == b"x-request-id" and value:
            return re.sub(r"[^A-Za-z0-9_-]", "", value.decode("ascii", "ignore"))[:64]
    return uuid.uuid4().hex
