"""The first event ends the answer.

Breaks: "Each event follows as soon as it is published"
"""


async def _write(send: _Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode()})
