"""The chart script has no nonce.

Breaks: "and the chart script, and only it, gets an attribute `nonce` with this value"
Fails: the_policy_lets_one_script_run
"""


def response(product, reviews):
    nonce = secrets.token_urlsafe(16)
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, review_page(product, reviews)
