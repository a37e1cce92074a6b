def slug(title):
    return "-".join(title.lower().split())


def slugs(titles):
    titles[:] = result = [slug(title) for title in titles]
    return result
