"""A token may be empty.

Breaks: "the answer a dict with an `access_token`, a text that is not empty"
"""


def _is_bearer(answer):
    return isinstance(answer, dict) and isinstance(answer.get("access_token"), str) and str(answer.get("token_type")).lower() == "bearer"
