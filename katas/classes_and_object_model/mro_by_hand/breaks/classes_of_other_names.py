"""Python is asked all the same, with classes of other names.

Breaks: "Work it out yourself: no class is created while your functions run."
"""


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    made: dict[str, type] = {}

    def create(cls: str) -> type:
        if cls not in made:
            made[cls] = type("_", tuple(create(base) for base in bases[cls]), {"told": cls})
        return made[cls]

    return [vars(c)["told"] for c in create(name).__mro__[:-1]]
