"""The `__call__` of the metaclass runs when a class is made.

It runs when the class is *called*, that is, when somebody makes an instance. A service that looks into the registry to decide which
handler to make finds it empty. The making of the class itself is in the metaclass's `__new__` (or `__init__`).

Breaks: "When the class statement of a subclass has run, `registry`, a dict, holds the class under its `event`."
Fails: entered_by_the_class_statement
"""


class HandlerMeta(type):
    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, abstract: bool = False, **keywords: Any
    ) -> "HandlerMeta":
        return super().__new__(mcls, name, bases, namespace, **keywords)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        _enter(cls, HandlerMeta.registry)
        return super().__call__(*args, **kwargs)

    ...
