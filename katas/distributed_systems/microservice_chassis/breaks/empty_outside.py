"""Empty outside.

Breaks: "Outside of any request it
  returns `None`."
"""


def request_id():
    return _request_id.get() or ""
