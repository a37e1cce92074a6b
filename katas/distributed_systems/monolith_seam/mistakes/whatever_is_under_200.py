"""A status below 400 is fine, and what the answer holds will be right.

The page of a proxy is not an answer of billing: {{billing_over_the_wire: message}}. Look at the status, the JSON, the field and its type,
or a broken answer is found later in your own tables.

Breaks: "Any other status, text or type of a value does not follow the contract."
Fails: billing_over_the_wire
"""


def _field(status, text, name):
    if status >= 400:
        raise BillingUnclear(f"the status is {status}")
    return json.loads(text)[name]
