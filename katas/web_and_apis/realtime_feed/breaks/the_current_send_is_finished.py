"""The send under way is waited for.

Breaks: "The call returns as soon as it is heard, on a quiet feed and during a `send` alike."
"""


async def _write(send: _Send, text: str) -> None:
    await asyncio.shield(send({"type": "http.response.body", "body": text.encode(), "more_body": True}))
