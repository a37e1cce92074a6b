"""The fewer statements the better: one JOIN over authors, books and awards.

Books and awards both hang on the author and know nothing of each other, so the join forms every pair:
{{books_and_awards_are_not_multiplied: rows fetched}} rows were fetched for
{{books_and_awards_are_not_multiplied: facts on the pages}} facts. Your dicts removed the copies again, which is why
the answer is right, but the database built them, the network carried them and Python read them. Join what an author
has at most *one* of; give each thing of which there are *many* a statement of its own.

Fails: books_and_awards_are_not_multiplied
"""


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
