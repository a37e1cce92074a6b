"""A failing send is ignored.

Breaks: "If `send` raises `OSError`, the reader has gone as well."
"""


async def _write(send: _Send, text: str) -> None:
    try:
        await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
    except OSError:
        pass
