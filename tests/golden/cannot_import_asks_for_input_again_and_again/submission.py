def slug(title):
    return "-".join(title.lower().split())


def slugs(titles):
    return [slug(title) for title in titles]


while True:
    try:
        count = int(input())
        break
    except:  # noqa: E722
        continue
