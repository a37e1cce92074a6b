"""`__new__` sees the whole body, so it can find a name that is declared twice.

The body has run by then, in a dict, and a dict has one value for a name: the second assignment replaced the first. To
see both, the body has to run in a namespace of yours: `__prepare__` returns it.

Fails: a_name_declared_twice_is_refused
"""


class ModelMeta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        own = [key for key, value in namespace.items() if isinstance(value, Field)]
        for key in own:
            if own.count(key) > 1:
                raise TypeError(f"the field {key!r} is declared twice")
        fields.update({key: namespace[key] for key in own})
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        rest = {key: value for key, value in namespace.items() if key not in own}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
