"""A token that can be decoded is a token.

The payload is only base64: everybody can write `root` into it. Here, {{forged_tokens_open_nothing: message}}. What
makes it good is the signature, and that is looked at before anything else.

Fails: forged_tokens_open_nothing, what_is_no_token_is_refused, nothing_is_read_before_the_signature_is_right,
a_check_costs_a_query_or_none
"""


def verify(token, key, now, audience):
    text, _, _ = token.rpartition(".")
    try:
        header, claims = (json.loads(_decode(part)) for part in text.split("."))
        good = header["alg"] == "HS256" and claims["aud"] == audience and _is_number(claims["exp"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InvalidToken("this is no token with HS256, exp and aud") from None
    if not good or not claims["exp"] > now:
        raise InvalidToken("the token is over, or not for us")
    return dict(claims)
