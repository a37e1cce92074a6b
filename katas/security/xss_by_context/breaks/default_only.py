"""The policy has no script-src.

Breaks: "has a `script-src` with one source alone, `'nonce-…'`"
Fails: the_policy_lets_one_script_run
"""


def response(product, reviews):
    nonce = secrets.token_urlsafe(16)
    return {"Content-Security-Policy": f"default-src 'nonce-{nonce}'"}, review_page(product, reviews, nonce)
