"""A tag that is there already is left out.

Breaks: "`add_tags(tags, new)` adds to the list `tags`."
"""


def add_tags(tags, new):
    for tag in [new] if isinstance(new, str) else new:
        if tag not in tags:
            tags.append(tag)
