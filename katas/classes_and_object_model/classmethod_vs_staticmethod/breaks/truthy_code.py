"""The answer is true or false, but not a bool.

Breaks: "`is_code(text)` says whether `text` is in `CODES`: `True` or `False`."
"""


class Payment:
    ...

    @staticmethod
    def is_code(text):
        return text if text in CODES else ""
