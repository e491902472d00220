"""A worker that lives on and answers line by line, in every wrong way a test asks for."""
import json
import os
import sys
import time


def say(s):
    sys.stdout.write(s)
    sys.stdout.flush()


def record(article, **more):
    r = {"form": "assay/article@1", "source": {"id": article["id"]}, "parties": [], "figures": [], "dates": [],
         "x": {"saw": article["text"]}}
    r.update(more)
    return r


def nameless(article):
    return {"people": [], "saw": article["text"]}


mode = sys.argv[1]
n = 0
if mode in ("banner", "nameless-banner"):
    say("loaded model\n")
if mode == "escapes":
    say("\x1b[31mloaded\x1b[0m \u202e" + "x" * 500 + "\n")
if mode == "null-first":
    say("null\n")
if mode in ("json-banner", "nameless-json-banner", "nameless-stays"):
    say('{"status": "ready"}\n')
if mode == "slow":
    time.sleep(0.5)
if mode == "bom":
    say("\ufeff")
if mode == "silent-log":
    say("2025-02-04 INFO ")
for line in sys.stdin:
    a = json.loads(line)
    n += 1
    r = record(a)
    if mode == "empty" and n == 2:
        say("\n")
        continue
    elif mode == "empty-ends":
        say("\r\n \t\n")
        sys.exit()
    elif mode == "blank":
        say("\n" + json.dumps(r) + "\n\r\n  \n")
        continue
    elif mode == "nameless-blank":
        say("\n" + json.dumps(nameless(a)) + "\n\n")
        continue
    elif mode == "scalar" and n == 2:
        say("42\n")
    elif mode == "progress":
        say("\r 50%|#####     |\r100%|##########|" if n == 2 else "")
    elif mode == "spread":
        say(json.dumps(r, indent=2) + "\n")
        continue
    elif mode == "stranger" and n == 2:
        r["source"]["id"] = "nobody"
    elif mode == "lagging":
        r, last = (globals().get("last") or record({"id": "nobody", "text": ""})), r
    elif mode == "sometimes" and n == 2:
        say('{"error": "too long"}\n')
        continue
    elif mode == "midway" and n == 2:
        say('{"form": "assay/arti')
        sys.exit(1)
    elif mode == "deaf-mute" and n == 2:  # closes its output and lives on
        os.close(1)
        time.sleep(600)
    elif mode == "no-end":  # a line that never ends
        say(json.dumps(r))
        continue
    elif mode == "once":
        say(json.dumps(r) + "\n")
        sys.exit(0)
    elif mode == "seq":
        r = {"seq": a["seq"], "record": r}
    elif mode == "skips" and n == 2:
        r = {"seq": a["seq"], "skipped": True, "message": "no model for this language"}
    elif mode == "errs" and n == 2:
        r = {"id": a["id"], "errored": True, "message": "out of memory", "context": {"gpu": 0}}
    elif mode == "broken" and n == 2:
        say(json.dumps(r)[:-1] + ', "x": NaN}\n')
        continue
    elif mode == "holds":  # never flushes
        sys.stdout.write(json.dumps(r) + "\n")
        continue
    elif mode == "nameless-swap" and n == 3:  # what it wrote too much before, it leaves out here
        continue
    elif mode == "two-names" and n == 2:
        r = {"id": a["id"], "record": record({"id": "n1", "text": "one"})}
    elif mode == "two-names-apart" and n == 2:
        r = {"id": a["id"], "source": {"id": "n1"}, "saw": a["text"]}
    elif mode == "own-ids":  # a source that is no article's, beside the article's id
        r = {"id": a["id"], "source": {"id": "wire"}, "saw": a["text"]}
    elif mode.startswith("nameless"):
        r = nameless(a)
        if mode == "nameless-swap" and n == 2:
            say('{"progress": 50}\n')
        if mode == "nameless-slow":
            time.sleep(1)
        if mode in ("nameless-tick", "nameless-slow") and n == 1 and a["id"] != "n1":
            say('{"progress": 50}\n')
    elif mode == "list":
        r = [a["text"]]
    end = "\r\n" if mode == "crlf" else "\n"
    say(json.dumps(r) + end)
    if mode == "log-after":
        say("answered %s\n" % a["id"])
    if mode == "twice" and n == 2:
        say(json.dumps(r) + "\n")
if mode == "nameless-stays":
    time.sleep(600)
if mode == "farewell":
    say("bye, %d articles\n" % n)
if mode == "late-twice":
    say(json.dumps(record(a)) + "\n")
