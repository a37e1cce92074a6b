"""The port does not count.

Breaks: "scheme, host and port of `start`"
"""


def _site(url):
    return (urlsplit(url).scheme, urlsplit(url).hostname)
