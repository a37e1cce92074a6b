import time


def slug(title):
    while True:
        try:
            time.sleep(1)
        except BaseException:
            pass


def slugs(titles):
    return [slug(title) for title in titles]
