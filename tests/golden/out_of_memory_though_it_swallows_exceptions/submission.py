from contextlib import suppress


def slug(title):
    kept = []
    while True:
        with suppress(BaseException): kept.append(bytes(1 << 28))


def slugs(titles):
    return [slug(title) for title in titles]
