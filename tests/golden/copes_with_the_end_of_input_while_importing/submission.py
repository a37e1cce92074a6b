import sys

try:
    separator = input()
except EOFError:
    separator = "-"
rest = sys.stdin.read()
def slug(title):
    return separator.join(title.lower().split())


def slugs(titles):
    return [slug(title) for title in titles]
