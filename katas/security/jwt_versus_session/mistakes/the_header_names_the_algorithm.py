"""The header says how the token was signed, so that is how it is checked.

The header was written by the sender. An attacker writes `none` there, and no signature is right. Here,
{{forged_tokens_open_nothing: message}}. The server decides which algorithm it accepts; the header may agree.

Fails: forged_tokens_open_nothing, nothing_is_read_before_the_signature_is_right
"""


def verify(token, key, now, audience):
    keys = [key] if isinstance(key, bytes) else key
    text, _, signature = token.rpartition(".")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        algorithm = header["alg"].lower()
        wanted = [""] if algorithm == "none" else [_signature(text, each) for each in keys]
        signed = any(hmac.compare_digest(signature.encode(), each.encode()) for each in wanted)
        known = algorithm == "none" or header["alg"] == "HS256"
        good = signed and known and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise InvalidToken("this is no token") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is not good")
    return claims
