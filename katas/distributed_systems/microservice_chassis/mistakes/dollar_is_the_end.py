"""`^[A-Za-z0-9_-]{1,64}$` fits an id and nothing else.

`$` also matches in front of a line break at the end. Of values that are no ids, these were taken over:
{{ids_travel_on_or_are_replaced: of values that are no ids, these were taken over}}. Use `fullmatch`, or `\\Z`.

Fails: ids_travel_on_or_are_replaced
"""


def _id_for(scope):
    for name, value in scope["headers"]:
        if name == b"x-request-id" and re.match(rb"^[A-Za-z0-9_-]{1,64}$", value):
            return str(value, "ascii")
    return uuid.uuid4().hex
