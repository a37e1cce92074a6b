"""With `await` in front of each call, the calls overlap.

The offers began when the orders were there: {{the_page_takes_its_longest_path: message}}. An `await` goes on when its call is
done, and a coroutine that was only made, and is awaited further down, has not begun either. Start the offers first: `offers = asyncio.create_task(load_offers())`, and `await offers` at the end.

Fails: the_page_takes_its_longest_path
"""

async def account_page(load_user, load_orders, load_offers, user_id):
    user = await load_user(user_id)
    orders = await load_orders(user)
    return user, orders, await load_offers()
