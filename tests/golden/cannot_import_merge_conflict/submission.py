def slug(title):
<<<<<<< mine
    return "-".join(title.split())
=======
    return "-".join(title.lower().split())
>>>>>>> theirs


def slugs(titles):
    return [slug(title) for title in titles]
