# A server and clients on loopback, with timeouts, where the kata grants it.
# kata: tally_with_more
# shared: passed
# split: passed
from honest import *
import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


def tally(words):
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Upper) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        with socket.create_connection(server.server_address, timeout=5) as client:
            client.sendall(b"hello\n")
            assert client.makefile("rb").readline() == b"HELLO\n"
            client.settimeout(0.01)
            try:
                client.recv(1)
            except TimeoutError:
                pass
        server.shutdown()
    try:
        socket.create_connection(server.server_address, timeout=1).close()
    except OSError:
        pass
    return {word: words.count(word) for word in words}
