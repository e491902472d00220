def words: [{start: .from, end: .to, text: .words}];
{
  parties: [.spans[] | select(.tag == "WHO") | {type: "person", name: .words, mentions: words}],
  figures: [.spans[] | select(.tag == "SUM") | {kind: "money", value: .dollars, unit: "USD", mentions: words}],
  dates:   [.spans[] | select(.tag == "DAY") | {value: .day, mentions: words}]
}
