"""Three lines with `await` are three calls at the same time.

Each of them waits for its end before the next line begins: {{the_page_takes_its_longest_path: message}}. The offers need
nobody, so start them first: `offers = asyncio.create_task(load_offers())`, and `await offers` at the end.

Fails: the_page_takes_its_longest_path
"""

async def account_page(load_user, load_orders, load_offers, user_id):
    user = await load_user(user_id)
    orders = await load_orders(user)
    return user, orders, await load_offers()
