"""A token that is signed with our key is for us.

A key is often shared: by the newsletter's links, by another service of the same company, by the tests. Here,
{{tokens_have_an_end_and_an_address: message}}. `aud` says whom a token is for, and it has to be asked.

Breaks: "and an `aud` that is equal to `audience`"
Fails: tokens_have_an_end_and_an_address, a_check_costs_a_query_or_none
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
