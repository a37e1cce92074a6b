"""`'self' 'unsafe-inline'` is a policy, and everything goes on working.

The attacker's script goes on working as well: it is inline. Here, {{the_policy_lets_one_script_run: message}}. `'self'`
also permits each file that customers may upload to this site. A nonce alone says which script elements are ours.

Fails: the_policy_lets_one_script_run
"""


def response(product, reviews):
    return {"Content-Security-Policy": "script-src 'self' 'unsafe-inline'"}, review_page(product, reviews)
