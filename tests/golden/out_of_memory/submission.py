def slug(title):
    return str(bytearray(10 * 1024**3))


def slugs(titles):
    return [slug(title) for title in titles]
