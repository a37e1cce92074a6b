def slug(title):
    try:
        table = [None] * (1 << 40)
    except Exception:
        return None
    return table[len(title)]


def slugs(titles):
    return [slug(title) for title in titles]
