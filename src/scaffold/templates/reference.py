"""TODO(author): the same line as in the starter."""


def solve(value: str) -> str:
    """TODO(author): the same as in the starter."""
    raise NotImplementedError("TODO(author): the solution that you would sign, clean under mypy --strict and ruff")
