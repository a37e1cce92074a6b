"""Every class in the order has to cooperate, Document as well.

It would be nice, and Document is not yours to change: other programs use it. It is the end of the chain, which is why mixins
stand in front of it. Given an argument for a class behind it, it was
{{what_nobody_takes_is_refused: Document, given an argument for a class behind it}}.

Breaks: "`Document`, in your file, stays as it is."
Fails: what_nobody_takes_is_refused
"""


class Document:
    ...

    def __init__(self, *, title, **rest):
        super().__init__(**rest)
        self.title = title
