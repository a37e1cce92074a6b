"""Signatures are compared with `==`.

It stops at the first letter that differs. Whoever can measure that finds a signature letter by letter, without the key.
Here, {{nothing_is_read_before_the_signature_is_right: message}}.

Breaks: "Signatures are compared by `hmac.compare_digest`."
Fails: nothing_is_read_before_the_signature_is_right
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(signature == _signature(text, each) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
