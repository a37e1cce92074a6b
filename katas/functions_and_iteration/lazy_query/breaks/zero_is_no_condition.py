"""A condition with the value 0 is left out.

Breaks: "keeps rows in which every named column equals its value."
"""


class Query:
    ...

    def filter(self, **equals):
        given = [(column, value) for column, value in equals.items() if value]
        return self._derived(replace(self._select, conditions=(*self._select.conditions, *given)))
