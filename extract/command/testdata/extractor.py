"""An extractor in Python that can misbehave in every way a test asks for."""
import json
import os
import subprocess
import sys
import time


def record(article):
    text = article["text"]
    name = text.split(" ")[0] if text else ""
    return {
        "form": "assay/article@1",
        "source": {"id": article["id"]},
        "parties": [{"type": "person", "name": name}] if name else [],
        "figures": [],
        "dates": [],
    }


def out(s):
    sys.stdout.write(s)
    sys.stdout.flush()


mode = sys.argv[1]
if mode == "text":
    out(json.dumps(record({"id": sys.argv[2], "text": sys.stdin.read()}), ensure_ascii=False))
elif mode == "json":
    out(json.dumps(record(json.loads(sys.stdin.readline())), ensure_ascii=False))
elif mode == "file":
    with open(sys.argv[2], encoding="utf-8") as f:
        out(json.dumps(record({"id": os.path.basename(sys.argv[2]), "text": f.read()}), ensure_ascii=False))
elif mode == "env":
    out(json.dumps({k: v for k, v in os.environ.items() if k != "ASSAY_PROCESS"}, sort_keys=True))
elif mode == "args":
    out(json.dumps(sys.argv[2:]))
elif mode == "cwd":
    out(json.dumps(os.path.basename(os.getcwd())))
elif mode == "crash":
    sys.exit("cannot load the model \x1b[31mred")
elif mode == "signal":
    os.kill(os.getpid(), 11)
elif mode == "hang":
    time.sleep(600)
elif mode == "deaf":  # neither reads its input nor ends
    os.close(0) if len(sys.argv) > 2 else None
    time.sleep(600)
elif mode in ("fork", "daemon"):  # leaves a process behind that holds its pipes
    child = "import time\nopen(%r, 'w').write('x')\ntime.sleep(600)" % sys.argv[2]
    subprocess.Popen([sys.executable, "-c", child], start_new_session=mode == "daemon")
    while not os.path.exists(sys.argv[2]):
        time.sleep(0.01)
    out("{}")
elif mode == "endless":
    while True:
        out("x" * 65536)
elif mode == "chatter":  # endless on standard error
    while True:
        sys.stderr.write("still loading\n" * 1000)
elif mode == "half":
    out('{"form": "assay/article@1", "par')
elif mode == "stderr":
    sys.stderr.write('{"form": "assay/article@1"}')
elif mode == "nothing":
    out("\n \n")
elif mode == "bytes":
    sys.stdout.buffer.write(b'{"form": "\xff\xfe"}')
elif mode == "lines":
    for line in sys.stdin:
        article = json.loads(line)
        how = article["text"]
        if how == "crash":
            sys.exit("cannot go on")
        if how == "leave":
            sys.exit(0)
        if how == "hang":
            time.sleep(600)
        if how == "long":
            out("x" * 300000 + "\n")
        if how == "other":
            article["id"] = "another"
        if how == "silent":
            continue
        r = record(article)
        r["x"] = {"pid": os.getpid()}
        out(json.dumps(r, ensure_ascii=False) + "\n")
        if how == "twice":
            out(json.dumps(r, ensure_ascii=False) + "\n")
