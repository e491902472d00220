# Names and dates are not its business: it has amounts alone.
{
  figures: [.[] | {
    kind: "money", value: .dollars, unit: "USD",
    qualifier: (if .at_most then "at_most" else "exact" end),
    mentions: [{text: .words}]
  }]
}
