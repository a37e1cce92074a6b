"""The nonce is counted, in twenty digits.

Breaks: "The nonce is new and random for each response"
Fails: the_policy_lets_one_script_run
"""

import itertools

_COUNTER = itertools.count(1)


def response(product, reviews):
    nonce = f"{next(_COUNTER):024}"
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, review_page(product, reviews, nonce)
