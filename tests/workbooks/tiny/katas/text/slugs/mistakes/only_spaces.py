"""A blank is the space character.

A tab is a blank as well. `split()` without an argument knows them all.

Fails: other_blanks_count_too
"""


def slug(title):
    return "-".join(word for word in title.lower().split(" ") if word)


def slugs(titles):
    return [slug(title) for title in titles]
