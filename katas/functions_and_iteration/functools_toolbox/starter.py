"""Events, alerts and reports of a monitoring service."""


def render(event):
    """A text for an event, by its type."""
    # TODO: nobody can add a type without editing this.
    if isinstance(event, int):
        return f"{event} ms"
    return str(event)


def make_alert(send):
    """A callable that sends a text to the channel "ops" with the level "high"."""
    # TODO: a lambda does not show what it fixes.
    return lambda text: send(text, channel="ops", level="high")


class Report:
    """Rows that are fetched when they are first read."""

    def __init__(self, fetch):
        self._fetch = fetch

    @property
    def rows(self):
        # TODO: this fetches on every read.
        return self._fetch()


class Version:
    """A version number that can be compared."""

    def __init__(self, major, minor):
        # TODO: the extra mile
        self.major = major
        self.minor = minor
