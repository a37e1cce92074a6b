"""Random damage to the frames of a split sitting, the same on each run."""

import json
import random
import socket
import unittest
import warnings

from katabook._split import checker, frames, wire

from .test_hostile import START, frame


class Mutations(unittest.TestCase):
    """Frames of honest sittings with bytes changed, dropped and repeated."""

    HONEST = [
        ["v", 1, 5, None, []],
        ["v", 1, ["l", [1, "a", ["t", [1.5, None]], ["d", [["k", ["s", [1, 2]]]]]]], None, [3]],
        ["v", 1, ["o", 2, ["class", 3, "Point", [["g", "object"]], ["__eq__", "__iter__", "__hash__"], "eh", "", ""]], None, []],
        ["v", 1, ["f", 4, ["class", 5, "function", [["g", "object"]], ["__get__", "__call__"], "", "function", ""], ["f", "f", None, "m"]], None, []],
        ["v", 1, ["d", [[["#", 5, ["o", 2, ["class", 3, "P", [], [], "eh", "", ""]]], ["x", "datetime.date", [2020, 1, 2]]]]], None, []],
        ["x", 1, ["e", 6, ["class", 7, "Err", [["g", "ValueError"]], [], "", "", ""], ["no"], "no", [["code", 7]], None, None, False], [[3, "raise", "f"]], False, None, []],
        ["x", 1, ["e", 6, ["g", "KeyError"], ["k"], "'k'", [], ["e", 8, ["g", "OSError"], [2, "x"], "x", [["errno", 2]], None, None, False], None, True], [], False, None, []],
        ["v", 1, ["l", [["i", "0xfffffffffffffffffff"], ["c", [1.0, 2.0]], ["r", [1, 5, 2]], ["b", "00ff"], ["cn", [["a", 1]]], ["dq", [1, 2], 3]]], None, []],
        ["v", 1, ["l", [["l", [1]], ["@", 2], ["t", [["d", [["a", ["@", 1]]]], ["@", 1]]], ["u", [["@", 2]], 4]]], [[[1, [1]]], [1], None], []],
        ["v", 1, ["~", [["+", "l"], ["t", [["@", 1], 5]], ["+", "d"], ["+", "dq", None], ["=", 1, [["@", 2]]], ["=", 3, [[["kt", [1]], ["@", 2]]]], ["=", 4, []]], ["@", 2]], None, []],
        ["x", 1, ["e", 6, ["g", "ExceptionGroup"], ["two", ["l", [["e", 7, ["g", "KeyError"], [1], "1", [], ["e again", 6], None, False], ["e again", 7]]]], "two", [], None, None, False], [], False, None, []],
        ["v", 1, ["co", 9], None, []],
        ["q", 1, "get", 1, ["x"], [], None, None, []],
        ["m", 1, ["a", "b"]],
    ]  # fmt: skip

    def mutated(self, chance, data):
        data = bytearray(data)
        for _ in range(chance.randint(1, 3)):
            data = data or bytearray(b"[]")
            at = chance.randrange(len(data))
            what = chance.random()
            if what < 0.4:
                data[at] = chance.choice(b'[]",{}0123456789-.eltfsdboxcrgiaknu@~+=\x00\xff')
            elif what < 0.6:
                del data[at : at + chance.randint(1, 4)]
            elif what < 0.8:
                data[at:at] = data[at : at + chance.randint(1, 8)]
            else:
                other = json.dumps(chance.choice(self.HONEST)).encode()
                data[at : at + chance.randint(0, 6)] = other[chance.randrange(len(other)) :][: chance.randint(1, 40)]
        return bytes(data) or b"x"

    def test_decoding_them_raises_wire_errors_only(self):
        chance = random.Random(7)
        for message in self.HONEST * 250:
            value = message[2] if len(message) > 3 else message
            data = self.mutated(chance, json.dumps(value).encode())
            side = checker.CheckerSide(-1)
            side.export(len)
            try:
                wire.decode(data, side)
            except frames.WireError:
                pass

    def test_a_checker_that_is_sent_them_gets_a_value_or_an_exception_or_ends_the_sitting(self):
        warnings.simplefilter("ignore", RuntimeWarning)  # of coroutines that nobody awaits
        chance = random.Random(8)
        ours, theirs = socket.socketpair()
        with ours, theirs:
            theirs.sendall(frame(START))
            module = checker.connect(ours.fileno())
            for message in self.HONEST * 150:
                side = checker.CheckerSide(ours.fileno())
                side.module, side.module_handle = module, 1
                theirs.sendall(frame(self.mutated(chance, json.dumps(message).encode())) + frame(["v", 1, None, None, []]))
                try:
                    side.request("get", 1, ("f",))
                except (frames.Gone, frames.Tampered):
                    self.assertIsNotNone(side.failure)
                except Exception as problem:  # the mutated frame was one that tells of an exception, or of a missing name
                    self.assertIn(message[0], "xm", (message, problem))
                while True:  # what is left of this exchange
                    ours.setblocking(False)
                    try:
                        ours.recv(65536)
                    except BlockingIOError:
                        break
                    finally:
                        ours.setblocking(True)
                theirs.setblocking(False)
                try:
                    theirs.recv(65536)
                except BlockingIOError:
                    pass
                theirs.setblocking(True)


if __name__ == "__main__":
    unittest.main()
