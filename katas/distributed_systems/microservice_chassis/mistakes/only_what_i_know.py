"""A field that is not in my class is an error.

The other service added one, and every reader failed: {{an_answer_is_read_tolerantly: message}}. Take the fields that you need, and ignore
the rest.

Breaks: "ignores all other fields"
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
    if fields.keys() - {"count", "due"}:
        raise ContractBroken("unknown fields")
    count, due = fields.get("count"), fields.get("due")
    if type(count) is not int or count < 0:
        raise ContractBroken(f"count is {count!r}")
    if not isinstance(due, str | None):
        raise ContractBroken(f"due is {due!r}")
    return {"count": count, "due": due}
