"""What it comes to."""


def total(numbers: list[int]) -> int:
    """The sum of `numbers`."""
    return sum(numbers)
