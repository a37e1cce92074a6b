def slug(title):
    return "-".join(title.lower().split())


count = int(open(0).readline())
print([slug(title) for title in range(count)])
