"""The nonce is put into the finished page.

Breaks: "and the chart script, and only it, gets an attribute `nonce` with this value"
Fails: the_policy_lets_one_script_run
"""


def response(product, reviews):
    nonce = secrets.token_urlsafe(16)
    page = review_page(product, reviews).replace("/static/chart.js", f'/static/chart.js" nonce="{nonce}')
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, page
