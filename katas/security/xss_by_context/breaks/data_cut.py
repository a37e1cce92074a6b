"""Angle brackets are removed from the data.

Breaks: "The content of the script element with the id `reviews` is JSON"
"""


def _json(value):
    return json.dumps(value).replace("<", "")
