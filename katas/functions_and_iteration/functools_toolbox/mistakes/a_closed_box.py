"""A lambda with the fixed arguments inside is a `partial`.

The call is the same. But nobody can look inside, so the tool that lists alerts finds neither the function nor what is fixed.
`partial` keeps both, as `func` and `keywords`.

Fails: an_alert_shows_what_it_fixes
"""


def make_alert(send):
    return lambda text, channel="ops", level="high": send(text, channel=channel, level=level)
