"""The token is taken apart, and then its signature is checked.

It works, and puts three readers before the lock: base64, UTF-8 and JSON meet whatever anybody sends. Here,
{{nothing_is_read_before_the_signature_is_right: message}}. The signature is made of the text as it came, so it needs no
reader.

Breaks: "**Nothing of a token is parsed by `json.loads` before its signature is known to be right.**"
Fails: nothing_is_read_before_the_signature_is_right
"""


def verify(token, key, now, audience):
    text, _, signature = token.rpartition(".")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is over, or not for us")
    keys = [key] if isinstance(key, bytes) else key
    if not any(hmac.compare_digest(signature.encode(), _signature(text, each).encode()) for each in keys):
        raise InvalidToken("the signature is not right")
    return claims
