"""Text may have been escaped already, so it is unescaped first.

Then a customer who explains how to write `&lt;` is shown a `<`: what was typed is not what is seen. Here,
{{text_is_shown_as_it_was_typed: message}}. Whether a text was escaped cannot be told from the text. Know it, by
escaping in one place only.

Fails: text_is_shown_as_it_was_typed, quotes_stay_inside_of_their_attribute, only_web_addresses_become_links
"""

import html


def escape(text):
    return html.escape(html.unescape(text))
