"""Two tokens are compared with `==`.

It stops at the first letter that differs, so that a wrong token takes a little longer the more of it is right. Here,
{{tokens_are_compared_in_constant_time: message}}. Over a network that is hard to measure, and `hmac.compare_digest`
costs nothing.

Breaks: "The token sent and the right one are compared by `hmac.compare_digest`."
Fails: tokens_are_compared_in_constant_time
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    return bool(session and salt) and token == _token(session, secret, salt)
