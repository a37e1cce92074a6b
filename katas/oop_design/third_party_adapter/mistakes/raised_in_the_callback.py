"""The callback hears that it was declined, so it raises.

Whoever calls a callback gets what it raises, and here that is the SDK, which drops it.
`{{alpha_speaks_the_words_of_the_port: message}}`. Let the callback note what it heard, and decide when `charge` has returned.

Breaks: "What `on_done` raises is swallowed by Alpha."
Fails: alpha_speaks_the_words_of_the_port
"""


class AlphaAdapter:
    ...

    def pay(self, reference, cents):
        def on_done(code):
            if code == "DECLINED":
                raise PaymentDeclined(reference)
            if code != "OK":
                raise PaymentUnknown(reference)

        try:
            self._sdk.charge(cents, reference, on_done)
        except PaymentError:
            raise
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
