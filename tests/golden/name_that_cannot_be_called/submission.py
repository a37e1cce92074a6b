slug = "one-more-thing"


def slugs(titles):
    return [slug(title) for title in titles]
