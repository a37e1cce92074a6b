"""If nothing was reported, nothing went wrong.

Nothing was said at all. `{{alpha_speaks_the_words_of_the_port: message}}`: a provider that goes silent would give your goods away.

Breaks: "Alpha may call `on_done` several times, or not at all."
Fails: alpha_speaks_the_words_of_the_port
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        codes = []
        try:
            self._sdk.charge(cents, reference, codes.append)
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        code = codes[0] if codes else "OK"
        if code == "DECLINED":
            raise PaymentDeclined(reference)
        if code != "OK":
            raise PaymentUnknown(reference)
