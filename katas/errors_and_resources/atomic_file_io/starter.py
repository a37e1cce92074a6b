"""Text files that survive a crash."""


def save_text(path, text):
    """Replace the content of the file at `path`."""
    # TODO: what is in the file between these two lines, and if the second one fails?
    with open(path, "w") as file:
        file.write(text)


def load_text(path):
    """The text of the file at `path`."""
    # TODO: which encoding is this, and what becomes of "\r\n"?
    return open(path).read()
