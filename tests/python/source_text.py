"""What tests of `katabook.source` share."""

import textwrap

from katabook import source


def facts(text):
    return source.of(textwrap.dedent(text))
