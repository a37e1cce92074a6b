"""Python knows the order: create the classes and read `__mro__`.

The answer is right, and the tool must not create classes: that is what importing them would do. The classes that Python
made meanwhile: {{no_class_is_created: classes created meanwhile}}.

Breaks: "Work it out yourself: no class is created while your functions run."
Fails: no_class_is_created
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    made: dict[str, type] = {}

    def create(cls: str) -> type:
        if cls not in made:
            made[cls] = type(cls, tuple(create(base) for base in bases[cls]), {})
        return made[cls]

    return [c.__name__ for c in create(name).__mro__[:-1]]
