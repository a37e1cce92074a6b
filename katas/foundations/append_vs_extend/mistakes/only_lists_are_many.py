"""If it is a list, there are several tags; everything else is one.

Tuples, sets, generators and views of dictionaries are several, too: {{a_text_is_one_tag: message}}. There are many kinds of iterables and
one kind of text, so ask for the text.

Fails: a_text_is_one_tag
"""


def add_tags(tags, new):
    if isinstance(new, list):
        tags.extend(new)
    else:
        tags.append(new)
