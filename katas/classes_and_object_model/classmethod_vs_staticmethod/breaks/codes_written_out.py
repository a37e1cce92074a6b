"""The codes stand in the method.

Breaks: "`is_code(text)` says whether `text` is in `CODES`"
"""


class Payment:
    ...

    @staticmethod
    def is_code(text):
        return text in ("CHF", "EUR", "USD")
