"""Labels."""

from kata_stamps import stamp


def labels(texts: list[str]) -> list[str]:
    """Each text as `kata_stamps.stamp` prints it."""
    return [stamp(text) for text in texts]
