"""A token without an `exp` does not expire.

That is what the standard says, which leaves it to you to accept such a token. It cannot be called back, so it would be
good for ever: here, {{tokens_have_an_end_and_an_address: message}}. Ask for what you rely on.

Breaks: "with an `exp` that is a number (not `true`) greater than `now`"
Fails: tokens_have_an_end_and_an_address
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience and _is_number(claims.get("exp", 0))
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or now >= claims.get("exp", now + 1):
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
