"""Values are compared with LIKE.

Breaks: "keeps rows in which every named column equals its value."
"""


@dataclass(frozen=True)
class _Select:
    ...

    def text(self):
        text = f"SELECT * FROM {self.table}"
        if self.conditions:
            text += " WHERE " + " AND ".join(f"{column} LIKE ?" for column, _ in self.conditions)
        if self.order is not None:
            text += f" ORDER BY {self.order}"
        if self.limit is not None:
            text += " LIMIT ?"
        return text
