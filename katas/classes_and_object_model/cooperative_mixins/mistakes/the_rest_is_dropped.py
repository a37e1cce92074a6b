"""`**rest` lets a constructor ignore what is not its own.

What it does not hand on is lost: the classes behind it lack their arguments, and where there is nothing behind it, a
misspelt name is {{what_nobody_takes_is_refused: NoteMixin with nothing behind it, given colour='red'}} without a word.
`super().__init__(**rest)`.

Breaks: "An argument that no class takes ends in a `TypeError`."
Fails: they_work_in_any_order, each_class_runs_once, what_nobody_takes_is_refused
"""


class NoteMixin:
    ...

    def __init__(self, *, note="", **rest):
        if "title" in rest:
            super().__init__(title=rest["title"])
        self.note = note
