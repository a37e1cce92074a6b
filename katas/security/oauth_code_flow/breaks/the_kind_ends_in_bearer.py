"""The type only has to hold the word.

Breaks: "a `token_type` that is `bearer` in letters of either case"
"""


def _is_bearer(answer):
    if not isinstance(answer, dict):
        return False
    token, kind = answer.get("access_token"), answer.get("token_type")
    return isinstance(token, str) and token != "" and isinstance(kind, str) and "bearer" in kind.lower()
