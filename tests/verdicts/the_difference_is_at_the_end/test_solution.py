from solution import ids, receipt


def test_receipt():
    assert receipt() == "\n".join([f"{n:04} " + "-" * 120 for n in range(300)] + ["total 12.50"])


def test_ids():
    expected = [{"id": n, "name": f"customer number {n}"} for n in range(900)]
    expected[880]["name"] = "Customer number 880"
    assert ids() == expected
