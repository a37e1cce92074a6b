"""Without a shell, a title cannot do anything.

No shell reads it, but `paint` does, and for it a text that begins with a dash is an option:
{{titles_are_no_commands: message}}. `--` before the title ends the options. (`shlex.quote` would not have helped either: it is about the
shell.)

Breaks: "or use `-o`"
Fails: titles_are_no_commands
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        return self._run(["paint", title, str(self._document(user, owner, path))])
