"""A second rule replaces the first.

Breaks: "adds a rule for an action"
"""


class Guard:
    ...

    def permit(self, action, rule):
        self._rules[action] = [rule]
