"""EmailChannel stands alone.

Breaks: "**`EmailChannel(transport)`** and **`SmsChannel(transport)`** are channels."
"""


class EmailChannel:
    ...

    attempt = Channel.attempt
