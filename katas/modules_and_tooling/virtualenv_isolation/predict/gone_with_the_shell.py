"""A child process changes its PATH, as `activate` does. What does the parent see?

Each process has a copy of the variables, made when it was started. What a child changes is its own. So `source activate` in one process does nothing
for the commands that another one starts.

Predicted:
    child: /env/bin
    parent: /env/bin
You expect variables to belong to the machine, or to the user. They belong to a process.

Predicted:
    child: /bin
    parent: /bin
You expect a child to be unable to change them at all. It can, for itself and its children.
"""
class Process:
    def __init__(self, environ):
        self.environ = dict(environ)

    def start(self):
        return Process(self.environ)

shell = Process({"PATH": "/bin"})
child = shell.start()
child.environ["PATH"] = "/env/bin"

print("child:", child.environ["PATH"])
print("parent:", shell.environ["PATH"])
