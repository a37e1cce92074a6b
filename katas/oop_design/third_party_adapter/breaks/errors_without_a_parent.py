"""No common parent.

Breaks: "All three are `PaymentError`s, as in the starter"
"""


class PaymentDown(Exception):
    """Nothing was sent, so nothing was charged."""
