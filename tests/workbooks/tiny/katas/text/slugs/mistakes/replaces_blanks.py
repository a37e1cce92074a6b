"""Every blank becomes a hyphen.

Two blanks in a row became two hyphens. `split()` without an argument cuts at *runs* of white space.

Fails: words_are_joined
"""


def slug(title):
    return title.lower().replace(" ", "-")


def slugs(titles):
    return [slug(title) for title in titles]
