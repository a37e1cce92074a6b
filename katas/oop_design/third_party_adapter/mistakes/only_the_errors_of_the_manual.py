"""The SDK raises BetaError: its manual says so.

A page of HTML, a status that is not there, a socket that timed out raise something else, from code below it.
`{{beta_speaks_the_words_of_the_port: message}}`: the shop would have to catch that. What nobody foresaw is uncertain, too.

Breaks: "No other `Exception` comes out of an adapter."
Fails: beta_speaks_the_words_of_the_port
"""


class BetaAdapter:
    ...

    def pay(self, reference, cents):
        try:
            code = self._sdk.pay(f"{cents // 100}.{cents % 100:02}", reference)["status"]
        except BetaError as error:
            kind = PaymentDown if error.kind == "offline" else PaymentUnknown
            raise kind(reference) from error
        if code == "refused":
            raise PaymentDeclined(reference)
        if code != "paid":
            raise PaymentUnknown(reference)
