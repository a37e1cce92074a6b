"""The site's own scripts may run as well.

Breaks: "has a `script-src` with one source alone"
Fails: the_policy_lets_one_script_run
"""


def response(product, reviews):
    nonce = secrets.token_urlsafe(16)
    return {"Content-Security-Policy": f"script-src 'self' 'nonce-{nonce}'"}, review_page(product, reviews, nonce)
