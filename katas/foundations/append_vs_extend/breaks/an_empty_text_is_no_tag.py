"""An empty text is left out.

Breaks: "`new` is either a text, which is one tag, or any iterable of tags."
"""


def add_tags(tags, new):
    tags.extend(([new] if new else []) if isinstance(new, str) else new)
