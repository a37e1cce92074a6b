"""Louder."""


def shout(text: str) -> str:
    """`text` in capitals."""
    # TODO
    return text
