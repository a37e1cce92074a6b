def slug(title):
    return title.strip().lower().replace(" ", "-")


def slugs(titles):
    for place, title in enumerate(titles):
        titles[place] = slug(title)
    return titles
