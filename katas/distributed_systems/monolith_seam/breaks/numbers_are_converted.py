"""Numbers are converted.

Breaks: "Any other status, text or type of a value does not follow the contract."
"""


def _integer(value):
    try:
        return int(value)
    except (TypeError, ValueError) as error:
        raise BillingUnclear(f"{value!r} is not an integer") from error
