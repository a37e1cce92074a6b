"""`super().__init_subclass__` takes whatever this one was given.

`abstract` is a keyword of this family. The next parent has not asked for it, and `object` refuses every keyword: TypeError. Take yours out of
the keywords, and pass on the rest.

Fails: what_is_incomplete_is_refused, abstract_classes_are_skipped, other_parents_are_told
"""


class Listener:
    def __init_subclass__(cls, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        if not keywords.get("abstract"):
            _enter(cls, Listener.registry)

    ...
