"""`GROUP_CONCAT` makes one text of many titles, and `split` takes it apart again.

It takes it apart at every comma, those inside of a title included, and a title comes out as two. Any separator has that
problem, since any text can contain it. Fetch a row for each title and group the rows, or have the database write a
list whose elements keep their borders, as `json_group_array` does.

Fails: the_list_shows_every_title, pages_show_every_book_and_award
"""


def authors_with_books(conn):
    rows = conn.execute(
        """
        SELECT authors.name, publishers.name, group_concat(books.title)
        FROM authors
        LEFT JOIN publishers ON publishers.id = authors.publisher_id
        LEFT JOIN books ON books.author_id = authors.id
        GROUP BY authors.id
        ORDER BY authors.name, authors.id
        """
    )
    return [(name, publisher, apart(titles)) for name, publisher, titles in rows]


def author_pages(conn, author_ids):
    rows = conn.execute(
        """
        SELECT id, name,
               (SELECT group_concat(title) FROM books WHERE author_id = authors.id),
               (SELECT group_concat(name) FROM awards WHERE author_id = authors.id)
        FROM authors WHERE id IN (SELECT value FROM json_each(?))
        """,
        (json.dumps(author_ids),),
    )
    found = {author_id: (name, apart(titles), apart(awards)) for author_id, name, titles, awards in rows}
    return [found[author_id] for author_id in author_ids if author_id in found]


def apart(text):
    return sorted(text.split(",")) if text else []
