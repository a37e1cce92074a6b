import surely_not_installed


def slug(title):
    return title
