"""When something fails, the macro undoes itself.

`self.undo` undoes all of its commands, those that never ran included:
`{{a_macro_is_all_or_nothing: a macro of a, b, c, d, where c raises KeyError (+ executed, - undone, ! raised)}}`. Keep a list of what has run.

Breaks: "if one raises, those that have run are undone, the last one first, and that exception goes on"
Fails: a_macro_is_all_or_nothing
"""


class Macro:
    ...

    def execute(self, store):
        try:
            for command in self._commands:
                command.execute(store)
        except BaseException:
            self.undo(store)
            raise
