"""The least busy server is the one that has had the fewest requests.

That is round robin with more words: {{least_connections_counts_what_is_under_way: message}}. A slow server has had as few as the
others, and still has most of them. Count down when a request has ended.

Breaks: "`LeastConnections` picks the server with the fewest requests under way"
Fails: least_connections_counts_what_is_under_way, uneven_servers_show_the_difference
"""


class LeastConnections(_Balancer):
    ...

    def done(self, server):
        pass
