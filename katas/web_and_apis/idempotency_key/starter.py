"""Payments that a client may repeat: one key, one charge, one answer."""

import json


class CardDeclined(Exception):
    """The provider refused for good; the text says why."""


class ProviderDown(Exception):
    """No answer from the provider: the money may have moved, or not."""


def create_tables(conn):
    """Create what `create_payment` needs, in an empty database."""
    # TODO: what has to be remembered of a payment, and what has to be unique?


def create_payment(conn, customer, key, body, charge, now):
    """Charge `body["cents"]` once for this customer's key; repetitions get the same answer.

    Returns (status, answer), the answer being JSON text.
    """
    # TODO: this pays as often as it is asked to. Keep the six promises of the prompt.
    try:
        charge_id = charge(f"{customer}-{key}-{now}", body["cents"])
    except CardDeclined as declined:
        return 402, json.dumps({"error": str(declined)})
    return 201, json.dumps({"charge": charge_id, "cents": body["cents"]})
