"""The first message is taken for the end.

Breaks: "`receive()` gives one or more messages `http.request`, and then, when the reader has gone, `http.disconnect`."
"""


async def _disconnected(receive: _Receive) -> None:
    await receive()
