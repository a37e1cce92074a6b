# A server and a client on its own loopback.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import http.server
import socket
import threading
import urllib.request

with socket.create_server(("127.0.0.1", 0)) as server:
    with socket.create_connection(server.getsockname(), 1) as client:
        peer, _ = server.accept()
        with peer:
            client.sendall(b"word")
            assert peer.recv(10) == b"word"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"word")


with http.server.HTTPServer(("127.0.0.1", 0), Handler) as site:
    threading.Thread(target=site.serve_forever, daemon=True).start()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    assert opener.open(f"http://127.0.0.1:{site.server_port}/", timeout=1).read() == b"word"
    site.shutdown()
