"""TODO(author): what this file is, in a line."""


def solve(value: str) -> str:
    """TODO(author): what goes in, what comes out; rename the function in every file."""
    # TODO: begin here
    raise NotImplementedError
