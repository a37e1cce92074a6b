"""Everything that is called on a class is a class method.

It works, and says something untrue: that the answer may depend on the class. `is_code` was handed
{{only_the_text_is_handed_over: what is_code is handed before the text}} and never looked at it. `@staticmethod` tells
the reader that the text is all there is.

Breaks: "`parse_amount` and `is_code` are handed the text and nothing else: neither an object nor a class."
Fails: only_the_text_is_handed_over
"""


class Payment:
    ...

    @classmethod
    def parse_amount(cls, text):
        return int(text)

    @classmethod
    def is_code(cls, text):
        return text in CODES
