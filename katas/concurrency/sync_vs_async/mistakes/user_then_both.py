"""The user is needed first, so everything else comes after it.

The offers do not need the user, and they waited for it: {{the_page_takes_its_longest_path: message}}. Start them before you
await the user.

Fails: the_page_takes_its_longest_path
"""


async def account_page(load_user, load_orders, load_offers, user_id):
    user = await load_user(user_id)
    orders, offers = await asyncio.gather(load_orders(user), load_offers())
    return user, orders, offers
