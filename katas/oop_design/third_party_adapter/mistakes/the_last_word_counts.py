"""A variable of the callback holds the code.

It holds the last one, and Alpha may call several times. `{{alpha_speaks_the_words_of_the_port: message}}`. A list keeps them all; the
first one counts.

Breaks: "The first call counts."
Fails: alpha_speaks_the_words_of_the_port
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        codes = [None]
        try:
            self._sdk.charge(cents, reference, codes.append)
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        if codes[-1] == "DECLINED":
            raise PaymentDeclined(reference)
        if codes[-1] != "OK":
            raise PaymentUnknown(reference)
