"""An empty string is left out.

Breaks: "`new` is either a string, which is one tag, or any iterable of tags."
"""


def add_tags(tags, new):
    tags.extend(([new] if new else []) if isinstance(new, str) else new)
