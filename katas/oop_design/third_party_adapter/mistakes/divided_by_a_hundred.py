"""An amount is `cents / 100`.

Then 1230 cents are {{amounts_are_exact: 1230 cents reach Beta as}}, without the zero at the end. If it is a float, large amounts lose cents as well. `//`
and `%` keep integers exact, and `:02` keeps the zero.

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
