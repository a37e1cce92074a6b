"""Without a width the text is put into twelve columns.

Breaks: "`f"{price}"` is `str(price)`"
"""


class Money:
    ...

    def __format__(self, spec):
        return format(str(self), spec or ">12")
