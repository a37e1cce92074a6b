"""Tags are sorted.

Breaks: "`new` is either a text, which is one tag, or any iterable of tags."
"""


def add_tags(tags, new):
    tags.extend([new] if isinstance(new, str) else sorted(new))
