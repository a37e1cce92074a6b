"""Everything is caught.

Breaks: "`KeyboardInterrupt` and its like go on."
"""


def _asked(lookup, reference):
    try:
        return lookup(reference)
    except BaseException as error:
        raise PaymentUnknown(reference) from error
