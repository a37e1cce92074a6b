# -*- coding: latin-1 -*-
def slug(title):
    return "-".join(title.lower().split())
