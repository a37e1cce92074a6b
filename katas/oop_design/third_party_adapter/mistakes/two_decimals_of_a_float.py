"""`:.2f` makes an exact amount of a float.

It makes two decimals of it, and they look right. A float has 53 bits, so beyond 90 million millions the cents are gone before they are
formatted. Integers have no such limit: `//` and `%`.

Breaks: "exact for any amount"
Fails: amounts_are_exact
"""


class BetaAdapter:
    ...

    def pay(self, reference, cents):
        try:
            code = self._sdk.pay(f"{cents / 100:.2f}", reference)["status"]
        except BetaError as error:
            kind = PaymentDown if error.kind == "offline" else PaymentUnknown
            raise kind(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        if code == "refused":
            raise PaymentDeclined(reference)
        if code != "paid":
            raise PaymentUnknown(reference)
