"""A sum has to begin somewhere, so it begins at one.

It begins at nothing: the sum of no numbers is 0.

Fails: nothing_comes_to_nothing, numbers_add_up
"""


def total(numbers: list[int]) -> int:
    """The sum of `numbers`."""
    return sum(numbers, 1)
