"""Letters outside of Latin-1 are replaced.

Breaks: "A text may have several lines, with `\n` between them"
"""


async def _write(send: _Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode("latin-1", "replace"), "more_body": True})
