"""A string with commas is several tags.

Breaks: "`new` is either a string, which is one tag, or any iterable of tags."
"""


def add_tags(tags, new):
    tags.extend(new.split(",") if isinstance(new, str) else new)
