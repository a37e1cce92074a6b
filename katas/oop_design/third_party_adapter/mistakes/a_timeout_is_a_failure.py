"""A timeout means that it has failed.

It means that no answer came. The charge may have been made, and a shop that is told that nothing was sent lets the customer
pay again. `{{alpha_speaks_the_words_of_the_port: message}}`.

Breaks: "or `PaymentUnknown` if it is not certain"
Fails: alpha_speaks_the_words_of_the_port, nobody_pays_twice
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        codes = []
        try:
            self._sdk.charge(cents, reference, codes.append)
        except OSError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        code = codes[0] if codes else None
        if code == "DECLINED":
            raise PaymentDeclined(reference)
        if code != "OK":
            raise PaymentUnknown(reference)
