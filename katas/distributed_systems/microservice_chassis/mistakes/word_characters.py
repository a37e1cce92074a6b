"""`\\w` are the letters and digits that an id may have.

On a `str`, it matches the letters and digits of all alphabets. Of values that are no ids, these were taken over:
{{ids_travel_on_or_are_replaced: of values that are no ids, these were taken over}}. Match the bytes, say `re.ASCII`, or name the
characters.

Fails: ids_travel_on_or_are_replaced
"""


def _id_for(scope):
    for name, value in scope["headers"]:
        text = value.decode("latin-1")
        if name == b"x-request-id" and re.fullmatch(r"[\w-]{1,64}", text):
            return text
    return uuid.uuid4().hex
