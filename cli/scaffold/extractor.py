"""An example extractor: an article on standard input, JSON of its own shape on standard output."""

import json
import re
import sys

text = sys.stdin.buffer.read().decode("utf-8")


def find(pattern):
    """Every match of the pattern in the text, each once."""
    return list(dict.fromkeys(re.findall(pattern, text)))


print(json.dumps({
    "people": [
        {"name": name, "also": name.split()[-1], "role": role, "of": place}
        for name, role, place in find(r"([A-Z]\w+ [A-Z]\w+), (\w+) of ([A-Z]\w+)")
    ],
    "places": find(r"\b(?:in|of) ([A-Z]\w+)"),
    "amounts": find(r"\$[\d.,]+ (?:million|billion)|[\d.,]+%|up to [\d,]+ \w+"),
    "days": find(r"[A-Z][a-z]+day|\d{1,2} [A-Z][a-z]+ \d{4}"),
    "quotes": [{"text": words, "by": name} for words, name in find(r"“(.+?)” (\w+) said")],
}))
