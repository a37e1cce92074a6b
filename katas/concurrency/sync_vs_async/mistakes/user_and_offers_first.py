"""What can overlap is awaited together, and then comes the rest.

The orders need the user only, and they waited for the offers as well: {{the_page_takes_its_longest_path: message}}. Put the
user and the orders into one coroutine, and let that overlap with the offers.

Breaks: "Nothing waits for what it does not need"
Fails: the_page_takes_its_longest_path
"""

async def account_page(load_user, load_orders, load_offers, user_id):
    user, offers = await asyncio.gather(load_user(user_id), load_offers())
    return user, await load_orders(user), offers
