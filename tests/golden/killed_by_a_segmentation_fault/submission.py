import faulthandler


def slug(title):
    return faulthandler._sigsegv()


def slugs(titles):
    return [slug(title) for title in titles]
