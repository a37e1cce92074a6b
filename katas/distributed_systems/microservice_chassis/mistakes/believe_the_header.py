"""The id comes from our own gateway, so it can be taken as it is.

Anybody can send the header. Of values that are no ids, these were taken over:
{{ids_travel_on_or_are_replaced: of values that are no ids, these were taken over}}. With a line break in it, a stranger writes lines of
your log.

Fails: ids_travel_on_or_are_replaced
"""


def _id_for(scope):
    for name, value in scope["headers"]:
        if name == b"x-request-id" and value:
            return value.decode("latin-1")
    return uuid.uuid4().hex
