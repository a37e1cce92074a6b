def slug(title):
    return "-".join(title.lower().split())


def slugs(titles):
    if titles:
        quit(1)
    return [slug(title) for title in titles]
