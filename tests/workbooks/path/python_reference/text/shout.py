"""Louder."""


def shout(text: str) -> str:
    """`text` in capitals."""
    return text.upper()
