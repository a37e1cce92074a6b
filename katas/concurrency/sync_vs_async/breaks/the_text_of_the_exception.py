"""The text of the exception.

Breaks: "its entry is the text `"error: "` and the name of the exception's class"
"""

async def _answer(source):
    try:
        return await source()
    except Exception as error:
        return f"error: {error}"
