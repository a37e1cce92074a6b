"""Which prices does a pattern find, and which a parser?

To a pattern, a page is a line of characters, with prices in it that nobody sees: last year's in a comment, another one in a script. A
parser calls `handle_comment` for the first, and knows that what is in a script is no markup.

Predicted:
    ['4']
    ['4']
You expect both to see what a reader sees. The pattern knows nothing of comments.

Predicted:
    ['3', '2', '4']
    ['3', '2', '4']
You expect the parser to find every tag. What is in a comment or a script is not a tag.
"""
import re
from html.parser import HTMLParser

page = "<!-- <b>3</b> --><script>s = '<b>2</b>'</script><b>4</b>"
print(re.findall("<b>(.*?)</b>", page))

class Prices(HTMLParser):
    found, inside = [], False

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "b"

    def handle_data(self, data):
        if self.inside:
            self.found.append(data)

Prices().feed(page)
print(Prices.found)
