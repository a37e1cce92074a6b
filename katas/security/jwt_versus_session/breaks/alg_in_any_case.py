"""The algorithm is read in any case.

Breaks: "a header that is a JSON object with the `alg`"
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"].upper() == "HS256" and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
