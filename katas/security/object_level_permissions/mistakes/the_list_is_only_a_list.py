"""A list is only an overview, and its links are checked.

Titles, names and totals are in it: {{lists_ask_the_same_rules: foreign invoices in the lists}} were shown that the page behind
refuses. Lists ask the same rules.

Fails: lists_ask_the_same_rules, rights_count_from_the_next_call
"""


class Guard:
    ...

    def visible(self, user, invoices):
        return list(invoices) if user is not None else []
