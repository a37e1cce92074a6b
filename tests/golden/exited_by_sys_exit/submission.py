import sys


def slug(title):
    sys.exit(0)


def slugs(titles):
    return [slug(title) for title in titles]
