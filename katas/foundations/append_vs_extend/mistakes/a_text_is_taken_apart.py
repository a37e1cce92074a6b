"""`extend` and `+=` add a tag, or several.

They add what iterating gives, and a text gives its characters: {{a_text_is_one_tag: call}} gave `{{a_text_is_one_tag: actual}}`. Nothing
raises. A single tag is appended; ask `isinstance(new, str)` first.

Fails: a_text_is_one_tag
"""


def add_tags(tags, new):
    tags += new
