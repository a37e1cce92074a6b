def receipt():
    return "\n".join([f"{n:04} " + "-" * 120 for n in range(300)] + ["total 12,50"])


def ids():
    return [{"id": n, "name": f"customer number {n}"} for n in range(900)]
