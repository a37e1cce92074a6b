"""A token may be anything that is true.

Breaks: "the answer a dict with an `access_token`, a text that is not empty"
"""


def _is_bearer(answer):
    return isinstance(answer, dict) and bool(answer.get("access_token")) and str(answer.get("token_type")).lower() == "bearer"
