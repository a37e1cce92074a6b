"""Nothing may be lost, so merging is the union of what both know.

What was replaced here comes back from there, as an address where nobody lives any more: {{a_whole_network_has_both: message}}. A write says what it
has seen; what it has seen is dropped.

Breaks: "A value
  that was replaced does not come back."
Fails: a_whole_network_has_both
"""


class Loose:
    ...

    def _merge(self, states):
        self._known = self._known + [state for state in states if state not in self._known]
