"""What `inspect`, `dataclasses` and `copy` need of the other side's objects, told in plain values and built here.

Owns: signatures, dataclass fields, and the builtin value inside an instance of a builtin's subclass.
Does not own: proxies (`_proxies`), who may ask (`_learner`; the checker's side tells none of this).
"""

from __future__ import annotations

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


def read_signature(told: Any) -> Any:
    """The `inspect.Signature` that was told. Raises TypeError or ValueError if it is none."""
    import inspect

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
