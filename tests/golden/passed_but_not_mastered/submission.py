def slug(title):
    return "-".join(word for word in title.lower().split(" ") if word)


def slugs(titles):
    return [slug(title) for title in titles]
