"""Asks again.

Breaks: "`fetch_stock` lets that pass"
Fails: an_answer_is_read_tolerantly
"""


async def fetch_stock(call, sku):
    known_as = request_id()
    try:
        await call(f"/v1/stock/{sku}", {} if known_as is None else {"x-request-id": known_as})
    except Exception:
        pass
    body = await call(f"/v1/stock/{sku}", {} if known_as is None else {"x-request-id": known_as})
    try:
        fields = json.loads(body)
    except ValueError as error:
        raise ContractBroken("the stock service did not answer JSON") from error
    if not isinstance(fields, dict):
        raise ContractBroken("the stock service did not answer an object")
    count, due = fields.get("count"), fields.get("due")
    if type(count) is not int or count < 0:
        raise ContractBroken(f"count is {count!r}")
    if not isinstance(due, str | None):
        raise ContractBroken(f"due is {due!r}")
    return {"count": count, "due": due}
