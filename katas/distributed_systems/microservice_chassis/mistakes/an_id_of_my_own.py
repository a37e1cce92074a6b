"""Each service gives its requests ids.

Then the trail ends at each border: {{ids_travel_on_or_are_replaced: message}}. Take over the id that came along, and make one only
where there is none. Or was it looked for by another name? In ASGI, names of headers are bytes, in small letters.

Fails: ids_travel_on_or_are_replaced
"""


def _id_for(scope):
    return uuid.uuid4().hex
