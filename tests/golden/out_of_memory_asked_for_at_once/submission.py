def slug(title):
    while True:
        try:
            return bytes(1 << 40).decode() + title
        except BaseException:
            pass


def slugs(titles):
    return [slug(title) for title in titles]
