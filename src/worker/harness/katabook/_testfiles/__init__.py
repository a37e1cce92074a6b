"""Files of unittest or pytest tests in the place of a `checks.py`."""
