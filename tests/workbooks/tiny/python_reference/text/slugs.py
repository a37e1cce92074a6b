"""Titles in addresses."""


def slug(title: str) -> str:
    """The words of `title` in lower case, joined by single hyphens."""
    return "-".join(title.lower().split())


def slugs(titles: list[str]) -> list[str]:
    """The slug of each title."""
    return [slug(title) for title in titles]
