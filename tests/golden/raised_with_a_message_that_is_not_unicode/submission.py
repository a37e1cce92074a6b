def slug(title):
    raise ValueError("half a pair: \udc80, and a bell: \a")


def slugs(titles):
    return [slug(title) for title in titles]
