"""An empty answer is no payment.

Breaks: "Anything else, say a new code, a timeout or an HTML page, makes it uncertain."
"""


class BetaAdapter:
    ...

    def was_paid(self, reference):
        answer = _asked(self._sdk.find, reference)
        if not answer:
            return False
        code = answer.get("status") if isinstance(answer, dict) else None
        if code not in ("paid", "refused"):
            raise PaymentUnknown(reference)
        return code == "paid"
