"""A macro is undone as it was executed, from the first to the last.

The calls were `{{a_macro_is_all_or_nothing: a macro of a, b, c: executed and undone, twice (+ executed, - undone)}}`. Two discounts on one product
show the difference: the first undo puts back the old price, the second one the discounted price. Back is the way there in reverse.

Breaks: "`undo` undoes all, the last one first."
Fails: a_macro_is_all_or_nothing
"""


class Macro:
    ...

    def undo(self, store):
        for command in self._commands:
            command.undo(store)
