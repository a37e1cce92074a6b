"""`int()` makes a number of whatever came.

Of text, of `true` and of 2.5 as well, and what it cannot convert raises something else: {{an_answer_is_read_tolerantly: message}}. A broken
contract that is repaired in silence is found in your own tables later.

Fails: an_answer_is_read_tolerantly
"""


async def fetch_stock(call, sku):
    known_as = request_id()
    body = await call(f"/v1/stock/{sku}", {} if known_as is None else {"x-request-id": known_as})
    try:
        fields = json.loads(body)
    except ValueError as error:
        raise ContractBroken("the stock service did not answer JSON") from error
    if not isinstance(fields, dict):
        raise ContractBroken("the stock service did not answer an object")
    count, due = int(fields["count"]), fields.get("due")
    if count < 0:
        raise ContractBroken(f"count is {count!r}")
    if not isinstance(due, str | None):
        raise ContractBroken(f"due is {due!r}")
    return {"count": count, "due": due}
