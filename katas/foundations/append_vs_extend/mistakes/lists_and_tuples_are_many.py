"""Lists and tuples are several tags; everything else is one.

Sets, generators and views of dictionaries are several, too: {{a_string_is_one_tag: call}} did not give
`{{a_string_is_one_tag: expected}}`. There are many kinds of iterables and one kind of text, so ask for the text.

Fails: a_string_is_one_tag
"""


def add_tags(tags, new):
    if isinstance(new, (list, tuple)):
        tags.extend(new)
    else:
        tags.append(new)
