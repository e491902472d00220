# From the extractor's own JSON to the canonical form (assay schema article).
# Yours has another shape? "assay map draft OUTPUT" proposes a program like
# this one, and "assay map try" shows what a program makes of an output.

. as $said
| {
    parties: (
      [.places[] | {id: slug, type: "place", name: .}]
      + [.people[] | {id: (.name | slug), type: "person", name, aliases: [.also], roles: [{title: .role, of: (.of | slug)}]}]
    ),
    # Words such as "$42 million" and "Tuesday" are read by assay: read_values.
    figures: [.amounts[] | {value: .}],
    dates: [.days[] | {value: .}],
    quotes: [.quotes[] | .by as $by | {text, speaker: first($said.people[] | select(.also == $by) | .name | slug)}]
  }
