"""`super().__init__()` calls the next constructor.

And hands it nothing: the title, which NoteMixin took in `**rest`, ends there, and Document lacks it. What a class does not know belongs to the
classes behind it: `super().__init__(**rest)`.

Breaks: "Each class that you write takes its own arguments by name and passes all others on."
Fails: an_invoice_can_do_it_all
"""


class NoteMixin:
    ...

    def __init__(self, *, note="", **rest):
        super().__init__()
        self.note = note
