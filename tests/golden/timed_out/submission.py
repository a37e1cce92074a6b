def slug(title):
    count = 0
    while True: count += 1


def slugs(titles):
    return [slug(title) for title in titles]
