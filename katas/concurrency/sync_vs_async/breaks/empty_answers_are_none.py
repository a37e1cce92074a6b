"""An answer that is false is no answer.

Breaks: "each with what its function returned"
"""

async def _answer(source):
    try:
        return await source() or None
    except Exception as error:
        return f"error: {type(error).__name__}"
