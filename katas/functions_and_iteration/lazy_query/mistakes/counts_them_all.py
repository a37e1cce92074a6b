"""`exists` is whether there are more than 0 rows.

Counting visits every row that fits, here or in the database: {{looking_takes_one_row: message}}. The answer is known at the
first one. Ask for a single row.

Fails: looking_takes_one_row
"""


class Query:
    ...

    def exists(self):
        return len([row for row in self]) > 0
