"""The list shows names, so the name is what to collect the books under.

Two people may have one name. Under one dict key their books end up on one shelf, and one of the two supplies the
publisher for both. A name is what you show; an id is who it is. Select `authors.id` as well, group by it, and use the
name only for sorting and for showing.

Fails: every_author_is_listed
"""

from collections import defaultdict


def authors_with_books(conn):
    rows = conn.execute(
        """
        SELECT authors.name, publishers.name, books.title
        FROM authors
        LEFT JOIN publishers ON publishers.id = authors.publisher_id
        LEFT JOIN books ON books.author_id = authors.id
        ORDER BY authors.name, books.title
        """
    )
    publishers, titles = {}, defaultdict(list)
    for name, publisher, title in rows:
        publishers[name] = publisher
        titles[name] += [title] if title is not None else []
    return [(name, publisher, titles[name]) for name, publisher in publishers.items()]
