"""A constructor lists the arguments that it hands on.

It can do so only if it knows the class behind it. In front of a base class with other arguments of the orders
{{they_work_in_any_order: orders in front of Parcel that gave a complete object}} were complete. `**rest` takes what it
does not know, and hands it on as it came.

Breaks: "They work in any order, with other mixins between them, and in front of any base class that has a `save`."
Fails: they_work_in_any_order, each_class_runs_once, what_nobody_takes_is_refused
"""


class NoteMixin:
    ...

    def __init__(self, *, title, note=""):
        super().__init__(title=title)
        self.note = note
