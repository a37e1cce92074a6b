import pandas as pd


def totals(rows):
    return pd.DataFrame(rows, columns=["who", "amount"]).groupby("who")["amount"].sum()


def read_again(frame, path):
    frame.to_csv(path, index=False)
    return pd.read_csv(path)


def days(zone):
    return pd.date_range("2024-03-30", periods=3, freq="D", tz=zone)
