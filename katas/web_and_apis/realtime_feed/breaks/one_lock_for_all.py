"""One lock for all readers.

Breaks: "Other readers do not notice."
"""


_LOCK = asyncio.Lock()


async def _write(send: _Send, text: str) -> None:
    async with _LOCK:
        await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
