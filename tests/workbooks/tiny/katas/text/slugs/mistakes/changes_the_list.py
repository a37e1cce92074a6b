"""The list that came in may be used for the result.

The caller still holds that list, and finds other titles in it. Build a new list.

Fails: the_list_is_left_alone
"""


def slug(title):
    return "-".join(title.lower().split())


def slugs(titles):
    for index, title in enumerate(titles):
        titles[index] = slug(title)
    return titles
