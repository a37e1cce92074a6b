def slug(title):
    return slug(title)


def slugs(titles):
    return [slug(title) for title in titles]
