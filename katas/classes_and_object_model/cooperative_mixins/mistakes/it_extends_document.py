"""A mixin inherits from the class that it extends.

Then it is a document itself, and can be mixed into nothing else: of the orders in front of another team's base class
{{they_work_in_any_order: orders in front of Parcel that gave a complete object}} were complete. A mixin inherits from
nothing, and finds the next class when an object is made.

Breaks: "They work in any order, with other mixins between them, and in front of any base class that has a `save`."
Fails: they_work_in_any_order, a_failed_save_is_not_entered, what_nobody_takes_is_refused
"""


class AuditMixin(Document):
    ...
