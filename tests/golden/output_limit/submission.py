def slug(title):
    while True:
        print("x" * 1000)


def slugs(titles):
    return [slug(title) for title in titles]
