"""With LEFT JOIN nobody gets lost, and each row has a title to append.

Nobody got lost, right. But an author without books comes back as *one* row whose title is `NULL`, the join's
way of saying that there was no partner; appended like the others, it makes `[None]`: a shelf with one book
that has no name. Skip the title when it is `None` (better: when the book's id is, which is never `NULL` in
a real row), or fetch the books in a statement of their own.

Fails: the_list_shows_every_title, the_list_takes_a_fixed_number_of_statements
"""


def authors_with_books(conn):
    rows = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name, books.title
        FROM authors
        LEFT JOIN publishers ON publishers.id = authors.publisher_id
        LEFT JOIN books ON books.author_id = authors.id
        ORDER BY authors.name, authors.id, books.title
        """
    )
    entries = {}
    for author_id, name, publisher, title in rows:
        entries.setdefault(author_id, (name, publisher, []))[2].append(title)
    return list(entries.values())
