"""`tags.append(new)` adds what comes.

It adds one element. Of several tags that is the list or tuple that they came in: {{a_string_is_one_tag: message}}. Ask
whether `new` is a string, and `extend` if it is not.

Fails: a_string_is_one_tag
"""


def add_tags(tags, new):
    tags.append(new)
