// An extractor in Node: one line of JSON in, one out, for ever; or the text once.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";

const record = (id, text) => ({
  form: "assay/article@1", source: { id }, parties: [{ type: "person", name: text.split(" ")[0] }], figures: [], dates: [],
});
if (process.argv[2] === "lines") {
  for await (const line of createInterface({ input: process.stdin })) {
    const article = JSON.parse(line);
    process.stdout.write(JSON.stringify(record(article.id, article.text)) + "\n");
  }
} else {
  process.stdout.write(JSON.stringify(record(process.argv[2], readFileSync(0, "utf8"))));
}
