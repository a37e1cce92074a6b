"""What is added twice is inserted twice.

Breaks: "once, even if it was added twice"
"""

class Session:
    ...

    def add(self, obj):
        self._added.append(obj)
