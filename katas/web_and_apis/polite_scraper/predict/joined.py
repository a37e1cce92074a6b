"""Where do these links of http://shop.example/tea/green lead?

A relative link replaces the last part of the page's path, so a slash at the end of a page's address makes a difference. `//` keeps the scheme
and takes another host. An empty link is the page itself. And a fragment is still there: it is for the reader's browser and not for the
server, so a crawler takes it off.

Predicted:
    http://shop.example/tea/green/black
    http://shop.example/ink
    http://other.example/ink
    http://shop.example/tea/green#top
You expect a link to be added to the page's address. It would be, if that ended in a slash: `green` is taken for a file in the folder `tea`.

Predicted:
    http://shop.example/tea/black
    http://shop.example/ink
    http://shop.example/other.example/ink
    http://shop.example/tea/green
You expect two slashes to be a path, and the fragment to go. Two slashes begin a host.
"""
from urllib.parse import urljoin

page = "http://shop.example/tea/green"
for href in ("black", "/ink", "//other.example/ink", "#top"):
    print(urljoin(page, href))
