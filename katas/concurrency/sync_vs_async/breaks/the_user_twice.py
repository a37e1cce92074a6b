"""The user is loaded for each of the two.

Breaks: "of what these calls return"
"""

async def account_page(load_user, load_orders, load_offers, user_id):
    async def orders():
        return await load_orders(await load_user(user_id))

    return tuple(await asyncio.gather(load_user(user_id), orders(), load_offers()))
