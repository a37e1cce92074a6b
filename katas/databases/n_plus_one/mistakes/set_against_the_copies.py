"""The join repeats rows, so collect them in a set.

A set cannot tell a copy that the join made from a fact that is there twice: an award that was won two times, the second
edition of a book. `SELECT DISTINCT` and `GROUP_CONCAT(DISTINCT …)` lose the same rows. Do not repair the product of two
lists, avoid it: books in one statement, awards in another, and every row is a fact.

Fails: pages_show_every_book_and_award, books_and_awards_are_not_multiplied
"""


def author_pages(conn, author_ids):
    marks = ", ".join("?" * len(author_ids))
    rows = conn.execute(
        f"""
        SELECT authors.id, authors.name, books.title, awards.name
        FROM authors
        LEFT JOIN books ON books.author_id = authors.id
        LEFT JOIN awards ON awards.author_id = authors.id
        WHERE authors.id IN ({marks})
        """,
        author_ids,
    )
    pages = {}
    for author_id, name, title, award in rows:
        _, titles, awards = pages.setdefault(author_id, (name, set(), set()))
        titles.add(title)
        awards.add(award)
    found = [pages[i] for i in author_ids if i in pages]
    return [(name, sorted(titles - {None}), sorted(awards - {None})) for name, titles, awards in found]
