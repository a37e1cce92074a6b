# -*- coding: latin-1 -*-
def slug(title):
    return "–".join(title.lower().split())


def slugs(titles):
    return [slug(title) for title in titles]
