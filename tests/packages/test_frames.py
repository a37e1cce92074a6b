import pandas as pd
from frames import days, read_again, totals

ROWS = [("ada", 1), ("bob", 2), ("ada", 3)]


def test_a_series_comes_back():
    expected = pd.Series({"ada": 4, "bob": 2}, name="amount")
    pd.testing.assert_series_equal(totals(ROWS), expected, check_names=False)


def test_a_series_becomes_a_dict():
    assert totals(ROWS).to_dict() == {"ada": 4, "bob": 2}


def test_a_frame_is_written_and_read(tmp_path):
    frame = pd.DataFrame({"n": [1, 2], "text": ["x", "y"]})
    pd.testing.assert_frame_equal(read_again(frame, tmp_path / "frame.csv"), frame)


def test_time_zones_are_there():
    assert [day.utcoffset().seconds for day in days("Europe/Berlin")] == [3600, 3600, 7200]
