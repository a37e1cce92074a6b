"""Line breaks become elements.

Breaks: "no more and no fewer, whatever was typed"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    text = escape(review["text"]).replace("\n", "<br>")
    return f"<li>{name}<p>{text}</p></li>\n"
