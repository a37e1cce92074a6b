"""The nightly import of orders."""


class SettingsError(Exception):
    """A setting is missing or malformed."""


def import_orders(lines, parse, store, rejected):
    """Save the order of every line; commit if all lines were good. Return how many orders were committed."""
    # TODO: this swallows every error. Which of them is a bad line, which one is the caller's business,
    # and what has to be done on every path?
    try:
        for line in lines:
            store.save(parse(line))
        store.commit()
        store.close()
    except Exception:
        rejected.append(line)


def batch_size(read):
    """The number that `read()` returns as text (the extra mile)."""
    return int(read())
