"""A source that failed is asked once more.

Breaks: "Each function is called once"
"""

async def _answer(source):
    try:
        return await source()
    except Exception:
        pass
    try:
        return await source()
    except Exception as error:
        return f"error: {type(error).__name__}"
