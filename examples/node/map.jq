# A draft from one output: check each line. What it is unsure of comes first.
#
# Unsure:
#   .spans[]?: what has another label than "DAY", "SUM", "WHO" is left out; add what your extractor can say besides

def iso: test("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}");
def day: .[:10];
# A unit such as "billion dollars" has a scale.
def scaled: if .times then .value = (.value | tonumber) * .times | del(.times) else . end;
# One party for each type and name, with all that is said of it and an id.
def gathered(f): [.[] | f[]?] | unique;
def merged:
  group_by([.type, .name])
  | map({type: .[0].type, name: .[0].name, aliases: gathered(.aliases), roles: gathered(.roles), mentions: gathered(.mentions)} | with_entries(select(.value != [])))
  | reduce .[] as $p ([]; . as $done
      | . + [{id: first($p.name | slug | (., "\(.)-\($p.type)", "\(.)-\(range(2; 10000))") | select(. as $id | $done | any(.id == $id) | not))} + $p]);
# Any other unit is of that kind, under its own name.
def unit($kind): if . == null then {kind: $kind} else {
    "USD": {kind: "money", unit: "USD"}
  }[.] // {kind: $kind, unit: .} end;

  ([
      # sure: (.spans[]? | select(.tag == "WHO")): parties of type person (the name is .words)
      ((.spans[]? | select(.tag == "WHO")) | select(.words | type == "string" and test("\\S")) | {type: "person", name: .words} + {mentions: [{start: .from, end: .to} | select(.end > .start)]})
    ] | merged) as $parties
| {
    # sure: counted in UTF-16 units, an end is the one after the last; 5 of 5 are at the words that they give
    source: {offsets: "utf16"},
    parties: $parties,
    figures: [
      # sure: (.spans[]? | select(.tag == "SUM")): figures (the value is .amount; the unit is .currency)
      ((.spans[]? | select(.tag == "SUM")) | select(.amount != null) | (.currency | unit("money")) + {value: .amount} + {mentions: [{start: .from, end: .to}]} | scaled)
    ],
    dates: [
      # sure: (.spans[]? | select(.tag == "DAY")): dates (the date is .day)
      ((.spans[]? | select(.tag == "DAY")) | select(.day | type == "string" and iso) | {value: (.day | day)} + {mentions: [{start: .from, end: .to}]})
    ]
  }
