"""The request is one message.

Breaks: "`receive()` gives one or more messages `http.request`, and then, when the reader has gone, `http.disconnect`."
"""


async def _disconnected(receive: _Receive) -> None:
    await receive()
    await receive()
