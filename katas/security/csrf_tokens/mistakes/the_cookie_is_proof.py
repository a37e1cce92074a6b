"""The session cookie proves that the user wanted it.

It proves whose browser it is. The browser attaches it to each request to the bank, also to one that a form on another
site makes. Here, {{forged_requests_change_nothing: message}}, and {{forged_requests_change_nothing: went to mallory}}
were gone. Ask for something that other sites cannot know.

Fails: forged_requests_change_nothing, a_token_belongs_to_its_session, no_token_can_be_made_up,
tokens_are_compared_in_constant_time
"""


def _is_valid(token, session, secret):
    return bool(session)
