def slug(title):
    return "x" * 1_000_000


def slugs(titles):
    return [slug(title) for title in titles]
