"""The chart script has no nonce.

Breaks: "is the value of an attribute `nonce` of the chart script"
Fails: the_policy_lets_one_script_run
"""


def response(product, reviews):
    nonce = secrets.token_urlsafe(16)
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, review_page(product, reviews)
