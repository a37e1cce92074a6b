def slug(title):
    words = title.split()
    return "-".join(words.lower())


def slugs(titles):
    return [slug(title) for title in titles]
