"""`tags = tags + ...` adds tags.

It makes a new list, and a local name for it. The caller's list stays as it was: {{a_string_is_one_tag: message}}.
`append`, `extend` and `+=` change the list that was passed.

Fails: a_string_is_one_tag
"""


def add_tags(tags, new):
    tags = tags + ([new] if isinstance(new, str) else list(new))
