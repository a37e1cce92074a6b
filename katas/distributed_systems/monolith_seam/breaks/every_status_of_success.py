"""Every status of success.

Breaks: "Any other status, text or type of a value does not follow the contract."
"""


def _field(status, text, name):
    if not 200 <= status < 300:
        raise BillingUnclear(f'the status is {status}')
    try:
        answer = json.loads(text)
    except ValueError as error:
        raise BillingUnclear('the answer is not JSON') from error
    if not isinstance(answer, dict) or name not in answer:
        raise BillingUnclear(f'the answer has no {name}')
    return answer[name]
