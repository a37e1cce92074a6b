"""One `try` around everything, and `except Exception` for the rest.

The rest includes your own `PaymentDeclined`. `{{beta_speaks_the_words_of_the_port: message}}`. Keep in the `try` what may raise something
foreign, and decide below it.

Breaks: "It raises `PaymentDeclined`, or `PaymentDown` if nothing was sent, or `PaymentUnknown` if it is not certain."
Fails: beta_speaks_the_words_of_the_port
"""


class BetaAdapter:
    ...

    def pay(self, reference, cents):
        try:
            code = self._sdk.pay(f"{cents // 100}.{cents % 100:02}", reference)["status"]
            if code == "refused":
                raise PaymentDeclined(reference)
            if code != "paid":
                raise PaymentUnknown(reference)
        except BetaError as error:
            kind = PaymentDown if error.kind == "offline" else PaymentUnknown
            raise kind(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
