"""A refused connection is down for Beta, too.

Breaks: "Anything else, say a new code, a timeout or an HTML page, makes it uncertain."
"""


class BetaAdapter:
    ...

    def pay(self, reference, cents):
        try:
            code = self._sdk.pay(f"{cents // 100}.{cents % 100:02}", reference)["status"]
        except BetaError as error:
            kind = PaymentDown if error.kind == "offline" else PaymentUnknown
            raise kind(reference) from error
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        if code == "refused":
            raise PaymentDeclined(reference)
        if code != "paid":
            raise PaymentUnknown(reference)
