"""The list of routes stands in the class, where it is made once.

Once for all instances: {{applications_share_nothing: message}}. What belongs to one application is made in its `__init__`.

Breaks: "Each `App()` is a WSGI application with its own routes."
Fails: applications_share_nothing
"""


class App:
    ...

    _routes = []

    def __init__(self):
        pass
