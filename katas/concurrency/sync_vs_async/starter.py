"""Pages that ask several services. They wait for one after the other: make the waits overlap."""

from __future__ import annotations


async def dashboard(sources):
    """What each source answers, under its name."""
    # TODO: this waits for the sum of all sources, and gives up with the first that fails
    answers = {}
    for name, source in sources.items():
        answers[name] = await source()
    return answers


async def account_page(load_user, load_orders, load_offers, user_id):
    """The tuple (user, orders, offers)."""
    # TODO
    return None
