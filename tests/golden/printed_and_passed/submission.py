import sys

print("imported")


def slug(title):
    print("a colour: \x1b[31mred\x1b[0m")
    print("and an error", file=sys.stderr)
    return "-".join(title.lower().split())


def slugs(titles):
    return [slug(title) for title in titles]
