"""A macro that fails puts back the store as it was.

It wrote a copy of everything over everything, and asked none of its commands: what they did elsewhere stays, and what others did to
other products is gone. The calls were `{{a_macro_is_all_or_nothing: a macro of a, b, c, d, where c raises KeyError (+ executed, - undone, ! raised)}}`.

Breaks: "if one raises, those that have run are undone, the last one first, and that exception goes on"
Fails: a_macro_is_all_or_nothing
"""


class Macro:
    ...

    def execute(self, store):
        before = dict(store)
        try:
            for command in self._commands:
                command.execute(store)
        except BaseException:
            store.clear()
            store.update(before)
            raise
