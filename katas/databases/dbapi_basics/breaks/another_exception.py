"""The caller gets another exception.

Breaks: "the caller gets the exception"
"""


def add_order(conn, customer, items):
    try:
      with conn:
          order_id = conn.execute("INSERT INTO orders (customer) VALUES (?)", (customer,)).lastrowid
          conn.executemany(
              "INSERT INTO items (order_id, sku, quantity) VALUES (?, ?, ?)",
              ((order_id, sku, quantity) for sku, quantity in items),
          )
    except Exception as error:
        raise RuntimeError("the order was not stored") from error
    return order_id
