"""An overdraft is a ValueError.

Breaks: "What the database refuses reaches the caller as its IntegrityError"
"""

def transfer(conn, src, dst, cents):
    try:
      with conn:
          for account, change in ((src, -cents), (dst, cents)):
              changed = conn.execute("UPDATE accounts SET cents = cents + ? WHERE id = ?", (change, account)).rowcount
              if changed != 1:
                  raise LookupError(f"there is no account {account}")
          conn.execute("INSERT INTO ledger (src, dst, cents) VALUES (?, ?, ?)", (src, dst, cents))
    except sqlite3.IntegrityError as error:
        raise ValueError("refused") from error
