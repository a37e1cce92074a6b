"""All routers have the same handlers.

Breaks: "each router has handlers of its own"
"""


class Router:
    ...
    _handlers = {}

    def __init__(self):
        pass
