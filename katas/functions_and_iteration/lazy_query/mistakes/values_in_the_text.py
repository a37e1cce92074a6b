"""An f-string with quotes around the value makes a condition.

Until the value has a quote of its own: {{values_are_parameters: message}}. What follows it is read as SQL, whoever wrote it.
Write a `?` and pass the value as a parameter.

Fails: values_are_parameters
"""


@dataclass(frozen=True)
class _Select:
    table: str
    conditions: tuple = ()
    order: str | None = None
    limit: int | None = None

    def text(self):
        text = f"SELECT * FROM {self.table}"
        if self.conditions:
            text += " WHERE " + " AND ".join(f"{column} = '{value}'" for column, value in self.conditions)
        if self.order is not None:
            text += f" ORDER BY {self.order}"
        if self.limit is not None:
            text += f" LIMIT {self.limit}"
        return text

    def parameters(self):
        return []
