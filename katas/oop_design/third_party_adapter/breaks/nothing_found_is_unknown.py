"""None is not certain.

Breaks: "`was_paid(reference)` returns `True` or `False`."
"""


class AlphaAdapter:
    ...

    def was_paid(self, reference):
        code = _asked(self._sdk.lookup, reference)
        if code not in ("OK", "DECLINED"):
            raise PaymentUnknown(reference)
        return code == "OK"
