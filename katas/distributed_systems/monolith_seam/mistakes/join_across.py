"""One query with a join is faster than two questions.

It touches a table that will live elsewhere: {{only_through_the_seam: message}}. Statements of this kind:
{{only_through_the_seam: statements of this kind}}. Read your own tables, ask the other module once, and join in Python.

Fails: only_through_the_seam
"""


class Orders:
    ...

    def report(self):
        return self._conn.execute(
            "SELECT id, status, cents FROM orders LEFT JOIN invoices ON order_id = id ORDER BY id"
        ).fetchall()
