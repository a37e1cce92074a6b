"""What is no token raises ValueError when it is read.

Base64, UTF-8 and JSON do. But JSON may be a list or a text as well, and then looking for a claim raises
TypeError or AttributeError.
Here, {{forged_tokens_open_nothing: message}}. Check the shape of what you have read.

Breaks: "claims that are a JSON object"
Fails: forged_tokens_open_nothing
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, KeyError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
