{
  parties: [(.people[] | {type: "person", name: ., mentions: [{text: .}]}),
            (.companies[] | {type: "organization", name: ., mentions: [{text: .}]})],
  figures: [.amounts[] | {kind: "money", value: .amount, unit: .currency, mentions: [{text: .words}]}],
  dates:   [.days[] | {value: .day, mentions: [{text: .words}]}]
}
