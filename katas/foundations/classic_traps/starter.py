"""Five functions that worked once, and a sixth for the extra mile."""


def log_event(event, log=[]):
    """Append `event` to `log`, and return it."""
    # TODO: the second call without a log knows of the first.
    log.append(event)
    return log


def make_buttons(labels):
    """A list of functions, each of which says its label."""
    # TODO: they all say the same.
    buttons = []
    for label in labels:
        buttons.append(lambda: f"pressed {label}")
    return buttons


def drop_expired(sessions):
    """Remove the sessions that have no minutes left."""
    # TODO: one of two neighbours stays.
    for session in sessions:
        user, minutes = session
        if minutes <= 0:
            sessions.remove(session)


def blank_grid(rows, cols):
    """A grid of zeros."""
    # TODO: painting one cell paints a column.
    return [[0] * cols] * rows


def stats(readings):
    """The mean and the maximum of the readings."""
    # TODO: this fails for a generator.
    total = sum(readings)
    highest = max(readings)
    return total / len(readings), highest


def split_bill(cents, people):
    """The extra mile: what each of the people pays, in whole cents."""
    # TODO: three times 33 is 99.
    return [round(cents / people)] * people
