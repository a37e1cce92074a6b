"""Three statements without WHERE are the fewest possible, and Python can pick out the page.

The number of statements is flat, and the number of rows is not: for
{{only_the_page_is_fetched: facts on the pages}} facts you fetched {{only_the_page_is_fetched: rows fetched}} rows,
every author, book and award there is. With each new author every page gets slower, including the pages that have
nothing to do with them. The index on `author_id` exists so that the database can hand over just these rows:
say in the statement which authors you want, `WHERE author_id IN (…)`.

Fails: only_the_page_is_fetched
"""


def author_pages(conn, author_ids):
    names = dict(conn.execute("SELECT id, name FROM authors"))
    titles = _grouped(conn.execute("SELECT author_id, title FROM books ORDER BY title"))
    awards = _grouped(conn.execute("SELECT author_id, name FROM awards ORDER BY name"))
    return [(names[i], titles.get(i, []), awards.get(i, [])) for i in author_ids if i in names]
