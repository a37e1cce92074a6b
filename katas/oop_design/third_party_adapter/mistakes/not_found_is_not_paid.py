"""If the lookup fails, no payment was found.

None was found, and none was ruled out. `{{an_earlier_payment_is_looked_up: message}}`, and the customer pays again. What cannot be said
is a third answer.

Breaks: "It raises `PaymentUnknown` if it is not certain, or the SDK raises."
Fails: an_earlier_payment_is_looked_up
"""


def _asked(lookup, reference):
    try:
        return lookup(reference)
    except Exception:
        return None
