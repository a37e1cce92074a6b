"""The handler keeps its position in the list and looks the name up there.

Breaks: "even if the
caller changes the list `names` later"
"""


def make_handlers(config, names):
    prefix = config.prefix

    def handler_for(position):
        return lambda text: f"{prefix}{names[position]}: {text}"

    return [handler_for(position) for position in range(len(names))]
