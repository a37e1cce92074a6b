"""Document takes anything.

Breaks: "`Document`, in your file, stays as it is."
"""


class Document:
    ...

    def __init__(self, *, title, **rest):
        self.title = title
