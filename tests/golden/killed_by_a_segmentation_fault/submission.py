import ctypes


def slug(title):
    return ctypes.string_at(0)


def slugs(titles):
    return [slug(title) for title in titles]
