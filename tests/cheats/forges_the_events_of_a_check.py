# Sends events of every other kind by the harness's channel, answers of authors' tools among them.
# shared: mismatch | tampered
# split: mismatch | tampered
import sys

send = getattr(sys.modules.get("katabook._authoring.record"), "_send", print)
for event in (
    {"event": "ready"},
    {"event": "imported"},
    {"event": "answer", "value": {"outcome": "passed"}},
    {"event": "checks", "checks": [], "imports": []},
    {"event": "verdict", "outcome": "passed", "gone": True},
    {"event": "Verdict", "outcome": "passed"},
    {"event": "evidence", "label": "verdict", "text": "passed", "exact": True},
):
    try:
        send(event)
    except Exception:
        pass


def tally(words):
    return {}
