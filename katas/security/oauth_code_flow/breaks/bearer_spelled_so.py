"""The type is spelled Bearer.

Breaks: "a `token_type` that is `bearer` in letters of either case"
"""


def _is_bearer(answer):
    return isinstance(answer, dict) and isinstance(answer.get("access_token"), str) and answer["access_token"] != "" and answer.get("token_type") in ("Bearer", "bearer")
