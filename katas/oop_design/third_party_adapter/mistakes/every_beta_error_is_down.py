"""An error of the SDK means that the payment failed.

Its `kind` says what happened, and a timeout says that nobody knows. `{{beta_speaks_the_words_of_the_port: message}}`: the shop would have the
customer pay again. Only `"offline"` means that nothing was sent.

Breaks: "`PaymentDown` if nothing was sent"
Fails: beta_speaks_the_words_of_the_port, nobody_pays_twice
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
