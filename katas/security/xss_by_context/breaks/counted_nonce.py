"""The nonce is counted.

Breaks: "has 20 characters or more"
Fails: the_policy_lets_one_script_run
"""

import itertools

_COUNTER = itertools.count(1)


def response(product, reviews):
    nonce = str(next(_COUNTER))
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, review_page(product, reviews, nonce)
