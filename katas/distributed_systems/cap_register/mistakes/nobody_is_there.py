"""Where nobody can be reached, there is nothing to answer from.

There is the own copy. {{the_available_one_always_answers: message}}: that is the choice of the other class.

Breaks: "`read`, `write` and `sync` never raise because of the network."
Fails: the_available_one_always_answers
"""


class Loose:
    ...

    def sync(self):
        reached = 0
        for other in self._others:
            try:
                self._merge(self._ask(other, self._known))
                reached += 1
            except ConnectionError:
                continue
        if self._others and not reached:
            raise Unavailable
