"""No id passed on.

Breaks: "in a
request, `x-request-id` with its id"
Fails: an_answer_is_read_tolerantly
"""


async def fetch_stock(call, sku):
    known_as = request_id()
    body = await call(f"/v1/stock/{sku}", {})
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
