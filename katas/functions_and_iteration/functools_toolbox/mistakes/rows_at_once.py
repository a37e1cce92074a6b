"""Fetching in the constructor is caching, too.

It fetches for every report that is made, read or not: {{rows_are_fetched_once: fetched after two Report(fetch)}} times for two
reports that nobody had read. And an outage breaks the constructor. Fetch at the first read.

Fails: rows_are_fetched_once
"""


class Report:
    def __init__(self, fetch):
        self.rows = fetch()
