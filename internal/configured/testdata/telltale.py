"""An extractor that tells what it should keep to itself."""
import json
import os
import sys

how, key = sys.argv[1], os.environ["NEWS_TOKEN"]
if how == "answer":
    print(json.dumps({"people": [key]}))
elif how == "stderr":
    sys.stderr.write("x" * 500 + key + "y" * 390)
    sys.exit(1)
elif how == "flood":
    sys.stderr.write("\0" * (32768 - 14) + key + "\0" * 100000 + key + "\0" * (32768 - 13))
    sys.exit(1)
else:
    for line in sys.stdin:
        article = json.loads(line)["id"]
        if how == "line":
            print(json.dumps({"id": article, "people": [key]}), flush=True)
        elif how == "noise":
            print("loaded " + "." * 80 + key, flush=True)
            print(json.dumps({"id": article}), flush=True)
        elif how == "errored":
            print(json.dumps({"id": article, "errored": True, "message": key + "z" * 390}), flush=True)
        elif how == "late":
            print(json.dumps({"id": article}), flush=True)
    if how == "late":
        print("bye " + key, flush=True)
