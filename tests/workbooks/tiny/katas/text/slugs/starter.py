"""Titles in addresses."""


def slug(title: str) -> str:
    """The words of `title` in lower case, joined by single hyphens."""
    # TODO: begin here
    return title


def slugs(titles: list[str]) -> list[str]:
    """The slug of each title."""
    # TODO
    return titles
