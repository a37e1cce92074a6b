"""The texts are for people.

Breaks: "and have the reference as their text"
"""


class AlphaAdapter:
    ...

    def was_paid(self, reference):
        code = _asked(self._sdk.lookup, reference)
        if code not in ("OK", "DECLINED", None):
            raise PaymentUnknown(f"unknown code {code}")
        return code == "OK"
