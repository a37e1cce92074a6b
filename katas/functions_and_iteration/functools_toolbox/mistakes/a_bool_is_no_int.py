"""A bool is a type of its own, so a function for `int` is not called for it.

`bool` is a subclass of `int`, and singledispatch takes the nearest class that is registered: `render(True)` gave
{{events_are_rendered_by_type: render(True)}}. Register `bool` as well. In a chain of `isinstance` tests it has to stand before
`int`.

Fails: events_are_rendered_by_type
"""


del _render_bool
