"""Quotes around the title, and the shell leaves it alone.

A text can have quotes as well, and in double quotes the shell still reads `$( )` and backticks:
{{titles_are_no_commands: message}}. Give `run` a list, and there is no shell.

Breaks: "No request may start another program"
Fails: titles_are_no_commands
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        file = str(self._document(user, owner, path))
        quoted = [part.replace("\\", "\\\\").replace('"', '\\"') for part in (title, file)]
        return self._run(f'paint -- "{quoted[0]}" "{quoted[1]}"')
