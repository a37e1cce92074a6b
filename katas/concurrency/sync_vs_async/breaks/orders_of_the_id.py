"""The orders are asked for by id, at once.

Breaks: "`load_orders(user)`, which needs the user from the first call"
"""

async def account_page(load_user, load_orders, load_offers, user_id):
    return await asyncio.gather(load_user(user_id), load_orders({"id": user_id}), load_offers())
