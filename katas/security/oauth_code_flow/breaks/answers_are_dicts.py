"""An answer that is not a dict raises something else.

Breaks: "the answer a dict with an `access_token`"
"""


def _is_bearer(answer):
    return isinstance(answer.get("access_token"), str) and answer["access_token"] != "" and str(answer.get("token_type")).lower() == "bearer"
