def slug(title):
    return clean(title.lower())


def clean(words):
    raise LookupError("no words")


def slugs(titles):
    return [slug(title) for title in titles]
