"""An amount is `cents / 100`.

That is a float: 1230 cents became {{amounts_are_exact: 1230 cents reach Beta as}}, and beyond 53 bits cents are lost. `//` and `%`
keep integers exact, and `:02` keeps the zero.

Breaks: "Beta's `amount` is text with two decimals: `"12.30"` for 1230 cents, exact for any amount."
Fails: amounts_are_exact
"""


class BetaAdapter:
    ...

    def pay(self, reference, cents):
        try:
            code = self._sdk.pay(str(cents / 100), reference)["status"]
        except BetaError as error:
            kind = PaymentDown if error.kind == "offline" else PaymentUnknown
            raise kind(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        if code == "refused":
            raise PaymentDeclined(reference)
        if code != "paid":
            raise PaymentUnknown(reference)
