class Slug:
    def __repr__(self):
        raise RuntimeError("no")


def slug(title):
    return [Slug(), "a"]


def slugs(titles):
    return [slug(title) for title in titles]
