"""One dict at the top of the module is the registry.

Two families of classes share it then: a listener takes an event away from a handler, and each registry shows the other's classes. A
registry belongs to the root of its family.

Breaks: "For both, each with a registry of its own:"
Fails: entered_by_the_class_statement
"""


_registry: dict[str, type] = {}


class HandlerMeta(type):
    registry: dict[str, type] = _registry

    ...


class Listener:
    registry: ClassVar[dict[str, type]] = _registry

    ...
