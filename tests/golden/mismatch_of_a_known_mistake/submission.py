"""Another style than the mistake's file, and the same mistake."""


def slug(text):
    letters = []
    for letter in text:
        letters.append("-" if letter == " " else letter.lower())
    return "".join(letters)


def slugs(titles):
    return [slug(title) for title in titles]
