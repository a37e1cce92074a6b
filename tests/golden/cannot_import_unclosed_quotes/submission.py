def slug(title):
    '''Words in lower case.
    return "-".join(title.lower().split())


def slugs(titles):
    return [slug(title) for title in titles]
