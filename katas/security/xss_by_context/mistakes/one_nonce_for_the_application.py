"""The nonce is made when the application starts.

A nonce is a number that is used *once*. One that is on every page is known to everybody who has seen a page, and an
attacker writes it into the script tag. Here, {{the_policy_lets_one_script_run: message}}.

Breaks: "The nonce is new and random for each response"
Fails: the_policy_lets_one_script_run
"""

_NONCE = secrets.token_urlsafe(16)


def response(product, reviews):
    return {"Content-Security-Policy": f"script-src 'nonce-{_NONCE}'"}, review_page(product, reviews, _NONCE)
