"""Checks for sockets_and_framing: clients on loopback send as networks do, and say what came back."""

from __future__ import annotations

import socket
import threading

from fixtures import Client, Hall
from katabook import called, check, evidence, expect, fail, why


@check
def each_line_gets_an_answer(solution):
    """Each line gets the answer of the handler, in order.

    A connection stays open: a client asks as often as it likes, and counts on the order, since nothing else tells it which answer
    belongs to which question.
    """
    hall = Hall(solution)
    client = hall.client().send(b"17\n")
    _gets(client, b"<17>\n", r"a client sent b'17\n'")
    why("127.0.0.1 is reached from this machine alone. A server on all addresses is reached from the whole network.")
    open_to_all = hall.listens_on("127.0.0.2")
    evidence("another address of this machine", "is answered, too" if open_to_all else "is not answered")
    if open_to_all:
        fail("the server listens on other addresses than 127.0.0.1, too", call="LineServer(handler)", place=hall.place)
    why("A connection stays open: a client asks as often as it likes, and counts on the order, since nothing else tells it which answer belongs to which question.")
    evidence("the client sent, and got", r"b'17\n', " + repr(client.look()))
    for line in (b"42", b"", b" ", b"\x00\xff\xe9", b"a\r", "☃".encode(), b"42"):
        before, calls = client.look(), list(hall.calls)
        client.send(line + b"\n")
        _gets(client, before + b"<" + line + b">\n", f"on the same connection, a client sent the line {line!r}")
        expect(hall.calls).because(f"the client sent the line {line!r}, and handler was called with other lines").equals([*calls, line])
    why("An answer is what the handler returned, whatever that is, and one line break more.")
    answers = {b"nothing": b"", b"a line": b"17 EUR\n", b"two": b"1\n2", b"a break": b"\n", b"bytes": b"\x00\xff"}
    hall = Hall(solution, lambda line: answers[line])
    client = hall.client()
    wanted = b""
    for line, answer in answers.items():
        client.send(line + b"\n")
        wanted += answer + b"\n"
        _gets(client, wanted, f"handler returned {answer!r}, and the client waited")
    why("A handler meets a line that it cannot read. That is one answer, and no reason to send everybody home.")
    problems = {b"value": ValueError("bad"), b"key": KeyError("bad"), b"os": OSError("bad"), b"blocking": BlockingIOError("bad"), b"stop": StopIteration()}

    def picky(line: bytes) -> bytes:
        if line in problems:
            raise problems[line]
        return line * 2

    hall = Hall(solution, picky)
    client, other = hall.client(), hall.client()
    wanted = b""
    for line, problem in problems.items():
        client.send(line + b"\n")
        wanted += b"error\n"
        _gets(client, wanted, f"handler raised {type(problem).__name__} for a line")
        client.send(b"ok\n")
        wanted += b"okok\n"
        _gets(client, wanted, f"handler had raised {type(problem).__name__} for a line, and the client sent another one")
        evidence(f"handler raised {type(problem).__name__} for a line, and the client got", client.look()[-11:])
    other.send(b"ok\n")
    _gets(other, b"okok\n", "handler had raised for another client")


@check(after=each_line_gets_an_answer)
def bytes_arrive_in_any_size(solution):
    """A line is a line, in whatever pieces it comes.

    TCP keeps bytes in order, and nothing else: packets are cut and glued on the way. One `recv` is not one message.
    """
    plans = {
        "one byte at a time": [b"1", b"7", b"\n", b"4", b"2", b"\n"],
        "two lines at once": [b"17\n42\n"],
        "a line and a half": [b"17\n4", b"2\n"],
        "the end alone": [b"17", b"\n", b"42", b"\n"],
        "many lines at once, and a half": [b"".join(b"%d\n" % n for n in range(300)) + b"30", b"0\n"],
        "lines with nothing in them": [b"\n\n", b"\n1\n"],
        "a long line in pieces": [b"x" * 400, b"y" * 400, b"z" * 200 + b"\n"],
    }
    for words, pieces in plans.items():
        hall = Hall(solution)
        client = hall.client()
        lines = b"".join(pieces).split(b"\n")[:-1]
        for piece in pieces:
            client.send(piece)
            hall.poll(3)
        came = client.gets(b"".join(b"<" + line + b">\n" for line in lines))
        evidence(f"{words}: lines", f"{len(lines)} sent, {len(hall.calls)} handled")
        if hall.calls != lines:
            wrong = next((line for line in hall.calls if line not in lines), None)
            if wrong is not None:
                fail(f"{words}: handler was called with {_short(wrong)}, which is no line that was sent", call="handler(line)", place=hall.place)
            fail(f"{words}: {len(lines)} lines were sent, and handler was called for {len(hall.calls)}", call="handler(line)", place=hall.place)
        if not came:
            wanted = b"".join(b"<" + line + b">\n" for line in lines)
            words += ": handler was called for each line, and "
            came = f"only the first {client.got.count(10)} of {len(lines)} answers came" if wanted.startswith(client.got) else f"other answers came: {_short(bytes(client.got))}"
            fail(f"{words}{came}", call="server.poll(timeout)", place=hall.place)
    why("What one client has sent so far is that client's. Two of them that send at the same time do not share a buffer.")
    hall = Hall(solution)
    one, other = hall.client(), hall.client()
    for client, piece in ((one, b"1"), (other, b"8"), (one, b"2"), (other, b"9\n"), (one, b"3\n")):
        client.send(piece)
        hall.poll(3)
    _gets(one, b"<123>\n", "two clients sent parts of their lines in turn")
    _gets(other, b"<89>\n", "two clients sent parts of their lines in turn")


@check(after=bytes_arrive_in_any_size)
def a_slow_client_keeps_nobody_waiting(solution):
    """Slow clients keep nobody else waiting.

    One thread serves all of them. If it waits for one, for half a line or for room to send, fifty scanners stand still.
    """
    hall = Hall(solution)
    clients = [hall.client() for _ in range(50)]
    for client in clients[:-1:2]:
        client.send(b"1")
    clients[-1].send(b"17\n")
    served = clients[-1].gets(b"<17>\n")
    evidence("49 clients send half a line or nothing; the last one asks, and is", "served" if served else "kept waiting")
    if not served:
        fail("49 clients had sent half a line or nothing, and the last one asked and got no answer", call="server.poll(timeout)", place=hall.place)
    for client in clients[:-1]:
        client.send(b"8\n")
    answered = sum(client.gets(b"<18>\n" if number % 2 == 0 else b"<8>\n") for number, client in enumerate(clients[:-1]))
    evidence("then the others end their lines; answered", answered)
    expect(answered).because("49 clients ended their lines, and not all got their answers").equals(49)
    hall = Hall(solution)
    ready = [hall.client() for _ in range(10)]
    hall.poll(12)
    for number, client in enumerate(ready):
        client.push(b"%d\n" % number)
    threading.Event().wait(0.005)
    hall.poll(3)
    evidence("ten clients are ready; served by three polls", len(hall.calls))
    if not hall.calls:
        fail("ten clients had asked, and poll returned three times without serving any", call="server.poll(timeout)", place=hall.place)
    if len(hall.calls) < 10:
        fail(f"ten clients were ready, and three polls served {len(hall.calls)} of them", call="server.poll(timeout)", place=hall.place)
    why("`send` takes what there is room for, and says how much that was. The rest is still yours to send, once there is room again.")
    size = 4_000_000
    export = bytes(range(256)).replace(b"\n", b"") * (size // 255)
    hall = Hall(solution, lambda line: export if line == b"all" else b"<" + line + b">")
    slow, quick = hall.client(room=1 << 16), hall.client()
    slow.send(b"all\n17\n")
    hall.poll(8)
    quick.send(b"17\n")
    served = quick.gets(b"<17>\n")
    evidence("a client does not read its answer of 4 MB; another one asks, and is", "served" if served else "kept waiting")
    if not served:
        fail("a client asked for 4 MB and did not read them, and another client got no answer", call="server.poll(timeout)", place=hall.place)
    wanted = export + b"\n<17>\n"
    slow.drain(len(wanted))
    got = slow.look()
    evidence("then it reads; of its two answers came", "all bytes" if got == wanted else "a part" if wanted.startswith(got) else "other bytes")
    if got != wanted:
        words = "its first answer came, and the answer to its next line did not" if got == export + b"\n" else "a part of them came" if wanted.startswith(got) else "the end of them is missing, and the next answer came" if got.endswith(b"\n<17>\n") else "other bytes came"
        closed = ", and then the connection was closed" if slow.closed else ""
        fail(f"a client asked for 4 MB and read them slowly: {words}{closed}", call="server.poll(timeout)", place=hall.place)


@check(after=bytes_arrive_in_any_size, seconds=60)
def clients_leave_at_any_time(solution):
    """Clients leave at any time, and the others do not notice.

    An empty `recv` says that the other side has finished sending. It may still read: its questions want answers. And a connection
    that breaks raises in `recv` or `send`, in the middle of whatever the server does.
    """
    big = b"x" * 4_000_000
    hall = Hall(solution, lambda line: big if line == b"all" else b"<" + line + b">")
    stays = hall.client().send(b"st")
    for words, sent, lines in (
        ("two lines and half of one", b"1\n2\n3", [b"1", b"2"]), ("half a line", b"17", []), ("nothing", b"", []), ("a line and 8 bytes", b"17\n12345678", [b"17"]), ("a line with a long answer", b"all\n4\n", [b"all", b"4"]),
    ):
        hall.calls.clear()
        client = hall.client(room=1 << 16).send(sent).finish()
        wanted = b"".join((big if line == b"all" else b"<" + line + b">") + b"\n" for line in lines)
        client.drain(len(wanted))
        closed = client.is_closed()
        evidence(f"a client sends {words} and finishes; lines handled", len(hall.calls))
        if hall.calls != lines:
            fail(f"a client sent {words} and finished sending, and handler was called for {len(hall.calls)} lines, not for {len(lines)}", call="handler(line)", place=hall.place)
        if client.look() != wanted:
            came = "nothing" if not client.got else "only a part" if wanted.startswith(client.got) else "something else"
            fail(f"a client sent {words} and finished sending, and {came} of its answers came", call="server.poll(timeout)", place=hall.place)
        if not closed:
            fail(f"a client sent {words} and finished sending, and the server did not close the connection", call="server.poll(timeout)", place=hall.place)
    for words, sent, read in (("while nothing was going on", b"", True), ("in the middle of a line", b"17", True), ("before it read its answer", b"17\n", False), ("in the middle of a long answer", b"all\n", True), ("with an answer waiting", b"all\nall\n", False)):
        client = hall.client(room=4096).send(sent)
        hall.poll(3)
        if read:
            client.look(8192)
        client.vanish()
        hall.poll(4)
        fresh = hall.client().send(b"ok\n")
        served = fresh.gets(b"<ok>\n")
        evidence(f"a connection broke {words}; the next client is", "served" if served else "not served")
        if not served:
            fail(f"a connection broke {words}, and the next client was not served", call="server.poll(timeout)", place=hall.place)
    why("A connection can break in more than one way: `ConnectionResetError` and `BrokenPipeError` are both an `OSError`.")
    client = hall.client(room=4096).send(b"all\n")
    client.connection.close()
    hall.poll(6)
    fresh = hall.client().send(b"ok\n")
    served = fresh.gets(b"<ok>\n")
    evidence("a client closed before a long answer was sent; the next client is", "served" if served else "not served")
    if not served:
        fail("a client closed its connection before a long answer was sent, and the next client was not served", call="server.poll(timeout)", place=hall.place)
    client = hall.client().send(b"17\n")
    client.vanish()
    hall.poll(4)
    stays.send(b"ays\n")
    _gets(stays, b"<stays>\n", "a client was connected all the time while others left")


@check(after=bytes_arrive_in_any_size)
def an_endless_line_is_cut_off(solution):
    """A line that does not end is cut off.

    The rest of a line is kept in memory until it is complete. A client that never completes it decides how much memory that is.
    """
    hall = Hall(solution)
    client = hall.client().send(b"x" * 1_000 + b"\n" + b"y" * 1_000)
    _gets(client, b"<" + b"x" * 1_000 + b">\n", "a client sent a line of 1,000 bytes")
    hall.poll(3)
    client.send(b"\nz\n")
    _gets(client, b"<" + b"x" * 1_000 + b">\n<" + b"y" * 1_000 + b">\n<z>\n", "a client sent a second line of 1,000 bytes, its end by itself")
    came: list[tuple[str, bool, list[bytes]]] = []
    for words, pieces in (
        ("1,001 bytes without an end", [b"x" * 1_001]), ("a line of 1,001 bytes with its end", [b"x" * 1_001 + b"\n"]), ("a line of 5,000 bytes, and another one", [b"x" * 5_000 + b"\nz\n"]),
        ("1,001 bytes in pieces", [b"x" * 600, b"x" * 400, b"x"]), ("a line of 1,001 bytes, its end by itself", [b"x" * 1_001, b"\n"]),
        ("a line, and then 2,000 bytes without an end", [b"17\n", b"x" * 2_000]),
    ):
        hall.calls.clear()
        client = hall.client()
        for piece in pieces:
            client.send(piece)
            hall.poll(3)
        closed = client.is_closed()
        came.append((words, closed, [line for line in hall.calls if line != b"17"]))
        handed = [len(line) for line in hall.calls if line != b"17"]
        shown = "" if client.got in (b"", b"<17>\n") else f", {client.got.count(10)} answers came, and handler got lines of {handed} bytes"
        evidence(f"a client sends {words}; the connection", ("is closed" if closed else "stays open") + shown)
    for words, closed, lines in came:
        if lines:
            fail(f"a client sent {words}, and handler was called with {len(lines[-1]):,} of them", call="handler(line)", place=hall.place)
        if not closed:
            fail(f"a client sent {words}, and the server did not close the connection", call="server.poll(timeout)", place=hall.place)
    client = hall.client().send(b"17\n")
    _gets(client, b"<17>\n", "another client had been cut off")


@check(after=bytes_arrive_in_any_size)
def an_idle_server_waits(solution):
    """With no client ready, the server waits.

    A socket with nothing to send is ready to be written to, nearly always. A server that asks for that goes round and round at full
    speed, for nothing.
    """
    big = b"x" * 4_000_000
    hall = Hall(solution, lambda line: big if line == b"all" else b"<" + line + b">")
    called(hall.server.poll, 0)
    _waits(hall, hall.client, "no client is connected", connects=True)
    client = hall.client()
    hall.poll(4)
    _waits(hall, lambda: client.push(b"17\n"), "a client is connected, and has sent nothing")
    _gets(client, b"<17>\n", r"a client sent b'17\n'")
    _waits(hall, lambda: client.push(b"4"), "a client has its answer", connects=True)
    hall.poll(4)
    _waits(hall, lambda: client.push(b"2\n"), "a client has sent half a line")
    hall.until(lambda: len(client.look()) >= 10)
    slow = hall.client(room=1 << 16).send(b"all\n")
    hall.poll(8)
    slow.drain(len(big) + 1)
    _waits(hall, lambda: client.push(b"17\n"), "a client has its long answer")
    gone = hall.client().send(b"17\n").finish()
    gone.is_closed()
    hall.client().vanish()
    _waits(hall, lambda: client.push(b"17\n"), "another client has left")


@check(after=bytes_arrive_in_any_size)
def close_ends_everything(solution):
    """close() gives back the port and all connections.

    A service that is restarted wants its port back, and clients want to know at once that nobody is there any more.
    """
    big = b"x" * 4_000_000
    hall = Hall(solution, lambda line: big if line == b"all" else b"<" + line + b">")
    clients = {"one that has asked nothing": hall.client(), "one in the middle of a line": hall.client().send(b"1"), "one that had an answer": hall.client().send(b"17\n"), "one that does not read its answer": hall.client(room=4096).send(b"all\n")}
    hall.poll(10)
    expect(clients["one that had an answer"].look()).because("a client asked, and other bytes came").equals(b"<17>\n")
    called(hall.server.close)
    try:
        socket.create_connection(("127.0.0.1", hall.port), timeout=2).close()
        taken = True
    except OSError:
        taken = False
    evidence("after close() the port", "still takes connections" if taken else "is free")
    if taken:
        fail("close() was called, and the port still takes connections", call="server.close()", place=hall.place)
    for words, client in clients.items():
        for _ in range(100):
            client.look()
            if client.closed:
                break
            threading.Event().wait(0.001)
        evidence(f"a client, {words}", "is told" if client.closed else "is not told")
        if not client.closed:
            fail(f"close() was called, and a connection was not closed: {words}", call="server.close()", place=hall.place)
    called(Hall(solution).server.close)


@check(stretch=True, after=a_slow_client_keeps_nobody_waiting)
def a_client_that_never_reads_is_held_back(solution):
    """A client that never reads its answers is held back.

    Its answers wait in the server's memory. If it may ask on, it decides how much that is. Not reading from it fills its own
    buffers, until it cannot send any more: that is backpressure.
    """
    answer = b"x" * 50_000
    hall = Hall(solution, lambda line: answer)
    slow = hall.client(room=1 << 16)
    line = b"a line of a hundred bytes" * 4
    sent = late = 0
    for turn in range(160):
        piece = slow.push((line + b"\n") * 2400)
        sent += piece
        late += piece if turn >= 120 else 0
        hall.poll(1, 0.001)
        if len(hall.calls) >= 400:
            break
    handled, lines = len(hall.calls), sent // 101
    held = handled < 400
    evidence("a client sends lines as long as it can, and reads nothing; handled", "a few" if held else "many")
    reads_on = late > 1_000_000  # the system's own buffers may still move a little
    evidence("in the end, the client", "can still send" if reads_on else "cannot send any more", exact=False)
    evidence("lines", f"{lines} sent, {handled} handled", exact=False)
    if handled < 2:
        fail("a client sent many lines, and handler was called for less than two", call="server.poll(timeout)", place=hall.place)
    if not held:
        fail("a client sent lines and read no answer, and handler was called for hundreds of them, with 50,000 bytes of answer each", call="handler(line)", place=hall.place)
    if reads_on:
        fail("a client sent lines and read no answer, and the server went on reading from it", call="server.poll(timeout)", place=hall.place)
    quick = hall.client().send(b"17\n")
    if not hall.until(lambda: len(quick.look()) >= 50_001):
        fail("a client sent lines and read no answer, and another client was not served", call="server.poll(timeout)", place=hall.place)
    slow.finish()
    before, total = len(hall.calls), 0
    for _ in range(2000):
        slow.look(1 << 21)
        total += len(slow.got)
        slow.got.clear()
        if slow.closed or len(hall.calls) - before > 120:
            break
        hall.poll(1, 0.002)
    went_on = len(hall.calls) - before > 120 or (slow.closed and len(hall.calls) > lines)
    evidence("then it reads; its other lines", "are handled" if went_on else "are forgotten")
    if not went_on:
        fail(f"a client that was held back reads its answers, and its other lines are not handled", call="server.poll(timeout)", place=hall.place)


# --- how it is observed ------------------------------------------------------------------------


def _gets(client: Client, wanted: bytes, words: str) -> None:
    """Poll until the client has exactly this."""
    if not client.gets(wanted):
        if client.hall.odd:
            fail(f"handler was called with a {client.hall.odd[0]}, and not with bytes", call="handler(line)", place=client.hall.place)
        if client.got.endswith(b"error\n") and not client.hall.calls:
            why("All work is done in `poll`, in the thread that calls it. From another thread, the check's handler cannot be reached.")
            fail(f"{words}, and got {_short(bytes(client.got))}, and handler was not reached in the thread of poll", call="server.poll(timeout)", place=client.hall.place)
        got = "nothing" if not client.got else _short(bytes(client.got))
        closed = ", and the connection was closed" if client.closed else ""
        fail(f"{words}, and got {got} where it should have {_short(wanted)}{closed}", call="server.poll(timeout)", place=client.hall.place)


def _waits(hall: Hall, event, words: str, connects: bool = False) -> None:
    """A poll with nobody ready returns only when something happens; what happens is there when it has returned."""
    happened = threading.Event()

    def later() -> None:
        happened.wait(0.02)
        happened.set()
        event()

    calls = len(hall.calls)
    hall.poll(2)
    thread = threading.Thread(target=later)
    thread.start()
    called(hall.server.poll, 5)
    early = not happened.is_set()
    happened.set()
    thread.join()
    evidence(f"poll(5), while {words}", "returns at once" if early else "waits")
    if early:
        fail(f"poll(5) did not wait while {words}: the server goes round at full speed", call="server.poll(5)", place=hall.place)
    if not connects and not hall.until(lambda: len(hall.calls) > calls, 3):
        fail(f"a client asked while poll was waiting ({words}), and was not served", call="server.poll(5)", place=hall.place)


def _short(data: bytes) -> str:
    return repr(data) if len(data) <= 40 else f"{data[:24]!r}… ({len(data):,} bytes)"
