from contextlib import suppress


def slug(title):
    while True:
        with suppress(BaseException): return bytes(1 << 40).decode() + title


def slugs(titles):
    return [slug(title) for title in titles]
