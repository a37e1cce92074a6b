"""Only the errors that one expects are caught.

Breaks: "If a source raises an `Exception`"
"""

async def _answer(source):
    try:
        return await source()
    except (OSError, ValueError) as error:
        return f"error: {type(error).__name__}"
