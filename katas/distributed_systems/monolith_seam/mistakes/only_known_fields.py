"""An answer has exactly the fields of the contract.

Billing added one, and ordering refused all its answers: {{billing_over_the_wire: message}}. Take what you need, and ignore the rest.

Breaks: "answers may have more fields"
Fails: billing_over_the_wire
"""


def _field(status, text, name):
    if status != 200:
        raise BillingUnclear(f'the status is {status}')
    try:
        answer = json.loads(text)
    except ValueError as error:
        raise BillingUnclear('the answer is not JSON') from error
    if not isinstance(answer, dict) or list(answer) != [name]:
        raise BillingUnclear(f'the answer has no {name}')
    return answer[name]
