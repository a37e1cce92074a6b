"""The message names the field alone.

Breaks: "The message contains the name of the instance's own class and the name of the field, as in `Order.amount`."
"""


class Field:
    def _shown(self, instance):
        return self._name

    ...
