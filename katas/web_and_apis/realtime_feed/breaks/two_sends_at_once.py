"""Lines are sent at the same time.

Breaks: "`send` is not called again before it has returned."
"""


async def _write(send: _Send, text: str) -> None:
    lines = text.splitlines(keepends=True)
    parts = [send({"type": "http.response.body", "body": line.encode(), "more_body": True}) for line in lines]
    await asyncio.gather(*parts)
