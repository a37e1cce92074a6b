"""There are two codes, so what is not declined is paid.

There are two today. `{{alpha_speaks_the_words_of_the_port: message}}`: next year's code was booked as money. Name what means success,
and let everything else be uncertain.

Breaks: "Anything else, say a new code, a timeout or an HTML page, makes it uncertain."
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
        if not codes:
            raise PaymentUnknown(reference)
        if codes[0] == "DECLINED":
            raise PaymentDeclined(reference)
