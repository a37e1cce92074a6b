"""BetaError means down.

Breaks: "`PaymentDown` if nothing was sent"
"""


class BetaAdapter:
    ...

    def pay(self, reference, cents):
        try:
            code = self._sdk.pay(f"{cents // 100}.{cents % 100:02}", reference)["status"]
        except BetaError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        if code == "refused":
            raise PaymentDeclined(reference)
        if code != "paid":
            raise PaymentUnknown(reference)
