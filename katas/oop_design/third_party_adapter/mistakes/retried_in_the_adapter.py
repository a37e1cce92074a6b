"""A timeout passes, so the adapter tries again.

The first charge may have been made, and only its answer was lost. {{alpha_speaks_the_words_of_the_port: message}}: that is the customer
who pays twice. Ask for the reference, and charge no more.

Breaks: "`pay(reference, cents)` charges once."
Fails: alpha_speaks_the_words_of_the_port, nobody_pays_twice
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        codes = []
        for turn in range(3):
            try:
                self._sdk.charge(cents, reference, codes.append)
                break
            except ConnectionRefusedError as error:
                raise PaymentDown(reference) from error
            except TimeoutError as error:
                if turn == 2:
                    raise PaymentUnknown(reference) from error
            except Exception as error:
                raise PaymentUnknown(reference) from error
        code = codes[0] if codes else None
        if code == "DECLINED":
            raise PaymentDeclined(reference)
        if code != "OK":
            raise PaymentUnknown(reference)
