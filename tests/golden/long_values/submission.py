def slug(title):
    words = "-".join(title.lower().split())
    return words + "-and-so-on" * 20 if "more" in words else words


def slugs(titles):
    result = [slug(title) for title in titles]
    titles.extend(f"what is left of title number {number}" for number in range(40))
    return result
