"""JOIN brings authors and books together, so one JOIN is the whole answer.

An inner join keeps only the pairs it can form. An author without a book forms none, and is gone from the
list, as is everybody without a publisher: no error, only fewer rows. Where one side may be missing, use
`LEFT JOIN` from the side that has to stay; the other's columns are then `NULL`, which is no title: leave it
out of the list instead of listing `None`.

Fails: every_author_is_listed
"""


def authors_with_books(conn):
    rows = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name, books.title
        FROM authors
        JOIN publishers ON publishers.id = authors.publisher_id
        JOIN books ON books.author_id = authors.id
        ORDER BY authors.name, authors.id, books.title
        """
    )
    entries = {}
    for author_id, name, publisher, title in rows:
        entries.setdefault(author_id, (name, publisher, []))[2].append(title)
    return list(entries.values())
