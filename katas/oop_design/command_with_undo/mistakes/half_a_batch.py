"""If a command raises, the exception tells the caller.

It tells that something went wrong, and half of the batch stays:
`{{a_macro_is_all_or_nothing: a macro of a, b, c, d, where c raises KeyError (+ executed, - undone, ! raised)}}`. The macro knows what it has done, and nobody
else does.

Breaks: "if one raises, those that have run are undone, the last one first, and that exception goes on"
Fails: a_macro_is_all_or_nothing
"""


class Macro:
    ...

    def execute(self, store):
        for command in self._commands:
            command.execute(store)
