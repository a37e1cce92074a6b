"""An exp that is a text is read as a number.

Breaks: "with an `exp` that is a number (not `true`) greater than `now`"
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience and float(claims["exp"]) > now
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or False:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
