"""A request without an id gets that of the request in whose task it runs.

Breaks: "a new one of this form for each request"
"""


def _id_for(scope):
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _WELL_FORMED.fullmatch(value):
            return str(value, "ascii")
    return request_id() or uuid.uuid4().hex
