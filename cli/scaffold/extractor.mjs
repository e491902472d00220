// An example extractor: an article on standard input, JSON of its own shape on standard output.

import { readFileSync } from "node:fs";

const text = readFileSync(0, "utf8");

/** Every match of the pattern in the text, each once: its groups, or the whole. */
function find(pattern) {
  const found = [...text.matchAll(pattern)].map((m) => (m.length > 1 ? m.slice(1) : m[0]));
  return [...new Map(found.map((f) => [String(f), f])).values()];
}

console.log(JSON.stringify({
  people: find(/([A-Z]\w+ [A-Z]\w+), (\w+) of ([A-Z]\w+)/g)
    .map(([name, role, place]) => ({ name, also: name.split(" ").at(-1), role, of: place })),
  places: find(/\b(?:in|of) ([A-Z]\w+)/g).flat(),
  amounts: find(/\$[\d.,]+ (?:million|billion)|[\d.,]+%|up to [\d,]+ \w+/g),
  days: find(/[A-Z][a-z]+day|\d{1,2} [A-Z][a-z]+ \d{4}/g),
  quotes: find(/“(.+?)” (\w+) said/g).map(([words, by]) => ({ text: words, by })),
}));
