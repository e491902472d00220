// Reads an article on standard input and prints the people, the sums and the days that it names.
import { readFileSync } from "node:fs";

const text = readFileSync(0, "utf8");
const zeros = { thousand: 3, million: 6, billion: 9 };
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const spans = [];
function add(tag, from, words, more) {
  spans.push({ tag, from, to: from + words.length, words, ...more });
}
for (const m of text.matchAll(/\$(\d[\d,.]*\d|\d)(?: (thousand|million|billion))?/g)) {
  add("SUM", m.index, m[0], { amount: m[1].replaceAll(",", "") * 10 ** (zeros[m[2]] ?? 0), currency: "USD" });
}
for (const m of text.matchAll(new RegExp(`(\\d+) (${months.join("|")}) (\\d{4})`, "g"))) {
  const day = [m[3], months.indexOf(m[2]) + 1, m[1]].map((n) => String(n).padStart(2, "0")).join("-");
  add("DAY", m.index, m[0], { day });
}
for (const m of text.matchAll(/(?:Mayor|Minister) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu)) {
  add("WHO", m.index + m[0].length - m[1].length, m[1]);
}
console.log(JSON.stringify({ spans }));
