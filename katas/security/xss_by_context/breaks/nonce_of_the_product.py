"""The nonce is a digest of the page.

Breaks: "new and random for each response"
Fails: the_policy_lets_one_script_run
"""

import hashlib


def response(product, reviews):
    nonce = hashlib.sha256(product.encode()).hexdigest()
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, review_page(product, reviews, nonce)
