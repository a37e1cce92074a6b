"""An address is of the site if its host ends like the site's.

Anybody can have a host that ends so, and ports and schemes are other servers:
{{only_this_site_is_crawled: message}}. Compare all of it.

Breaks: "scheme, host and port of `start`"
Fails: only_this_site_is_crawled
"""


def _site(url):
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:])
