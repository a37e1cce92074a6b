"""What `inspect`, `dataclasses` and `copy` need of the other side's objects, told in plain values and built here.

Owns: signatures, dataclass fields, and the builtin value inside an instance of a builtin's subclass.
Does not own: proxies (`proxies`), who may ask (`learner`; the checker's side tells none of this).
"""

from __future__ import annotations

import types
from typing import Any

#: Builtins of which a subclass's instance holds a value: what that value is, its class has no say in.
VALUES = (tuple, list, dict, set, frozenset, str, bytes, bytearray, int, float, complex)


def plain(thing: Any) -> Any:
    """The builtin value that an instance of a builtin's subclass holds, whatever its class overrides."""
    kind = next(k for k in VALUES if isinstance(thing, k))
    if kind in (int, float, complex):
        return kind.__pos__(thing)
    if kind is str:
        return str.__str__(thing)
    if kind is dict:
        return dict(dict.items(thing))
    if kind in (bytes, bytearray):
        return kind(memoryview(thing))
    if kind is frozenset:
        return frozenset(kind.__iter__(thing))
    return kind(kind.__iter__(thing))


def tell_signature(function: Any) -> list[Any]:
    """Its parameters as `[name, kind, defaults, annotations]`, then its return annotation, if any."""
    import inspect

    signature, empty = inspect.signature(function), inspect.Parameter.empty
    parts = [
        [p.name, int(p.kind), *([] if v is empty else [v] for v in (p.default, p.annotation))]
        for p in signature.parameters.values()
    ]
    return [parts, [] if signature.return_annotation is empty else [signature.return_annotation]]


_SHOWN = (type(None), bool, int, float, str, bytes)


class Default:
    """Stands for a default of a function of the check that is more than a plain value."""

    def __repr__(self) -> str:
        return "<default>"


def tell_facts_of_signature(function: Any) -> list[Any]:
    """As `tell_signature`, with nothing in it that leads into the check: of other values only that they are there."""
    parts, returned = tell_signature(function)
    for part in parts:
        part[2] = [v if type(v) in _SHOWN else ["<default>"] for v in part[2]]
        part[3] = [_annotation(a) for a in part[3]]
    return ["facts", parts, [_annotation(a) for a in returned]]


def _annotation(value: Any) -> Any:
    import inspect

    plain = value is None or type(value) is str or (isinstance(value, type) and value.__module__ == "builtins")
    return value if plain else inspect.formatannotation(value)


def read_signature(told: Any) -> Any:
    """The `inspect.Signature` that was told. Raises TypeError or ValueError if it is none."""
    import inspect

    if len(told) == 3:
        _, parts, returned = told
        parts = [[*p[:2], [Default() if type(v) is list else v for v in p[2]], p[3]] for p in parts]
    else:
        parts, returned = told
    kinds = {int(kind): kind for kind in inspect._ParameterKind}
    empty = inspect.Parameter.empty
    parameters = [
        inspect.Parameter(name, kinds[kind], default=_only(default, empty), annotation=_only(annotation, empty))
        for name, kind, default, annotation in parts
    ]
    return inspect.Signature(parameters, return_annotation=_only(returned, empty))


def _only(values: Any, otherwise: Any) -> Any:
    return values[0] if len(values) == 1 else otherwise


class Code:
    """In place of the code of a function of the check: what kind of function it is."""

    def __init__(self, flags: int) -> None:
        self.co_flags = flags


class Function:
    """In place of the function inside a bound method of the check."""

    def __init__(self, method: Any) -> None:
        self._method = method

    @property
    def __class__(self) -> type:
        return types.FunctionType

    def __call__(self, instance: Any, /, *args: Any, **kwargs: Any) -> Any:
        return self._method(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        if name not in ("__name__", "__qualname__", "__doc__", "__module__", "__code__", "__dict__"):
            raise AttributeError(name)
        return getattr(self._method, name)

    @property
    def __signature__(self) -> Any:
        import inspect

        inner = self._method.__signature__
        first = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
        rest = list(inner.parameters.values())
        return inner.replace(parameters=[first, *rest])


def of_function(proxy: Any, name: str, ask: Any) -> Any:
    """A fact of a function of the check, for the learner's side. Raises AttributeError where there is none."""
    if name == "__func__":
        if not issubclass(proxy.__class__, types.MethodType):
            raise AttributeError(name)
        return Function(proxy)
    told = ask(proxy, "flags" if name == "__code__" else "attributes")
    if told is None:
        raise AttributeError(name)
    return Code(told) if name == "__code__" else told


_FLAGS = ("init", "repr", "hash", "compare", "kw_only")


def tell_fields(kind: Any) -> list[Any]:
    """The fields of a dataclass as `[name, type, default, factory, kind of field, flags]`."""
    import dataclasses

    return [
        [
            f.name,
            f.type,
            *([] if v is dataclasses.MISSING else [v] for v in (f.default, f.default_factory)),
            str(f._field_type),  # type: ignore[attr-defined]
            [getattr(f, flag) for flag in _FLAGS],
        ]
        for f in kind.__dataclass_fields__.values()
    ]


def read_fields(told: Any) -> dict[str, Any]:
    """`__dataclass_fields__` as it was told. Raises TypeError, ValueError or LookupError if it is none."""
    import dataclasses

    kinds = {str(k): k for k in (dataclasses._FIELD, dataclasses._FIELD_CLASSVAR, dataclasses._FIELD_INITVAR)}  # type: ignore[attr-defined]
    found = {}
    for name, kind, default, factory, field_kind, flags in told:
        init, repr_, hashes, compares, keyword = flags
        field: Any = dataclasses.field(init=init, repr=repr_, hash=hashes, compare=compares, kw_only=keyword)
        field.name, field.type, field._field_type = str(name), kind, kinds[field_kind]
        field.default, field.default_factory = _only(default, dataclasses.MISSING), _only(factory, dataclasses.MISSING)
        found[field.name] = field
    return found
