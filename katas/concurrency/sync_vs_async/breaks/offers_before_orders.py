"""The tuple has another order.

Breaks: "the tuple `(user, orders, offers)`"
"""

async def account_page(load_user, load_orders, load_offers, user_id):
    offers = asyncio.create_task(load_offers())
    user = await load_user(user_id)
    return user, await offers, await load_orders(user)
