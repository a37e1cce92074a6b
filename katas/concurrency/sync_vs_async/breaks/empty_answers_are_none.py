"""An answer that is false is no answer.

Breaks: "to what the functions return"
"""

async def _answer(source):
    try:
        return await source() or None
    except Exception as error:
        return f"error: {type(error).__name__}"
