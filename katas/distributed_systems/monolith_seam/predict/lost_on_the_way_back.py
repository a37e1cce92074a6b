"""Every second answer is lost on its way back. How many invoices are there?

A timeout tells that no answer came. The service has done its work each time; only the news of it was lost. Trying again makes a
second invoice, unless the service recognises the order by its id.

Predicted:
    order 7: 1 tries
    invoices: 1
You expect the first answer to come through. It is the first that is lost here.

Predicted:
    order 7: 2 tries
    invoices: 1
You expect a call that timed out not to have been done. It was, and then it was done again.
"""
invoices, calls = [], 0

def bill(order_id):
    global calls
    calls += 1
    invoices.append(order_id)
    if calls % 2:
        raise TimeoutError

tries = 0
while True:
    tries += 1
    try:
        bill(7)
        break
    except TimeoutError:
        pass
print("order 7:", tries, "tries")
print("invoices:", len(invoices))
