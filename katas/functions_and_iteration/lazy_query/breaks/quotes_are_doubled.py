"""Values are escaped and put into the text.

Breaks: "Values are not in that text: they are passed as parameters."
"""


@dataclass(frozen=True)
class _Select:
    ...

    def text(self):
        text = f"SELECT * FROM {self.table}"
        quoted = [(column, str(value).replace("'", "''")) for column, value in self.conditions]
        if quoted:
            text += " WHERE " + " AND ".join(f"{column} = '{value}'" for column, value in quoted)
        if self.order is not None:
            text += f" ORDER BY {self.order}"
        if self.limit is not None:
            text += f" LIMIT {self.limit}"
        return text

    def parameters(self):
        return []
