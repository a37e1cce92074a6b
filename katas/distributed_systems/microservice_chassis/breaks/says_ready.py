"""Says ready.

Breaks: "and the body is empty"
"""


async def answer(send, status):
    await send({"type": "http.response.start", "status": status})
    await send({"type": "http.response.body", "body": b"ok"})
