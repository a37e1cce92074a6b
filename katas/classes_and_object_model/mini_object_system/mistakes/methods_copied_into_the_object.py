"""An object has its methods, so it gets them when it is made.

It has those of that moment then, for as long as it lives: {{the_search_is_made_at_each_call: message}}. An object only needs a link
to its class; the search is made at each call.

Fails: the_search_is_made_at_each_call
"""


def new(cls: _Class, *args: Any) -> _Object:
    obj: _Object = {"class": cls, "methods of": {}}
    chain: list[_Class] = []
    above: _Class | None = cls
    while above is not None:
        chain.insert(0, above)
        above = above["base"]
    for one in chain:
        obj["methods of"].update(one["methods"])
    if "init" in obj["methods of"]:
        obj["methods of"]["init"](obj, *args)
    return obj


def send(obj: _Object, message: str, *args: Any) -> Any:
    return _call(obj["methods of"].get(message), obj, message, args)
