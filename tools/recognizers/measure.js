// Reads an article on standard input with every recogniser for numbers,
// percentages, money and dates, and prints its bytes and the processor's seconds.
// The first sentence is read beforehand, so that making the models is not counted.
const { Culture, recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDateTime } = require('@microsoft/recognizers-text-suite');

const text = require('fs').readFileSync(0, 'utf8');
const culture = { en: Culture.English, fr: Culture.French }[process.argv[2]];
const published = new Date(2025, 1, 4);

function read(part) {
  recognizeNumber(part, culture);
  recognizePercentage(part, culture);
  recognizeCurrency(part, culture);
  recognizeDateTime(part, culture, undefined, published);
}

read(text.slice(0, 200));
const before = process.cpuUsage();
read(text);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ bytes: Buffer.byteLength(text), seconds: (user + system) / 1e6 }));
