"""The fewer statements the better: one JOIN over authors, books and awards.

Books and awards both hang on the author and know nothing of each other, so the join forms every pair: 20 books
and 30 awards came back as 600 rows for 51 facts. Your dicts removed the copies again, which is why the answer
is right, but the database built them, the network carried them and Python read them. Join what an author has
at most *one* of; give each thing of which there are *many* a statement of its own. Three statements are not
three hundred.

Fails: books_and_awards_are_not_multiplied
"""

from collections import defaultdict


def authors_with_books(conn):
    authors = conn.execute(
        """
        SELECT authors.id, authors.name, publishers.name
        FROM authors LEFT JOIN publishers ON publishers.id = authors.publisher_id
        ORDER BY authors.name, authors.id
        """
    ).fetchall()
    titles = _grouped(conn.execute("SELECT author_id, title FROM books ORDER BY title"))
    return [(name, publisher, titles[author_id]) for author_id, name, publisher in authors]


def author_pages(conn, author_ids):
    marks = ", ".join("?" * len(author_ids))
    rows = conn.execute(
        f"""
        SELECT authors.id, authors.name, books.id, books.title, awards.id, awards.name
        FROM authors
        LEFT JOIN books ON books.author_id = authors.id
        LEFT JOIN awards ON awards.author_id = authors.id
        WHERE authors.id IN ({marks})
        """,
        author_ids,
    )
    pages = {}
    for author_id, name, book_id, title, award_id, award in rows:
        _, titles, awards = pages.setdefault(author_id, (name, {}, {}))
        if book_id is not None:
            titles[book_id] = title
        if award_id is not None:
            awards[award_id] = award
    found = [pages[i] for i in author_ids if i in pages]
    return [(name, sorted(titles.values()), sorted(awards.values())) for name, titles, awards in found]


def _grouped(rows):
    groups = defaultdict(list)
    for author_id, text in rows:
        groups[author_id].append(text)
    return groups

