"""To check a signature, sign the claims again and compare the tokens.

Then a token is good only if your JSON is the sender's, to the space and to the order of its keys. Here,
{{good_tokens_are_read: message}}. The signature belongs to the text as it came.

Fails: good_tokens_are_read
"""


def verify(token, key, now, audience):
    keys = [key] if isinstance(key, bytes) else key
    try:
        _, part, _ = token.split(".")
        claims = json.loads(_decode(part))
        good = any(hmac.compare_digest(sign(claims, each).encode(), token.encode()) for each in keys)
        good = good and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token") from None
    if not good or now >= claims["exp"]:
        raise InvalidToken("the token is not good")
    return claims
