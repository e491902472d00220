# A draft from one output: check each line. What it is unsure of comes first.
#
# In assay.yaml, so that facts without offsets are found in the article:
#   locate: true

def texts: select(type == "string" and test("\\S"));
def named($type): texts | {type: $type, name: .};
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
    "KRW": {kind: "money", unit: "KRW"}
  }[.] // {kind: $kind, unit: .} end;

  ([
      # likely: .people[]?: names of type person (by the key)
      (.people[]? | named("person")),
      (.companies[]? | named("organization"))
    ] | merged) as $parties
| {
    parties: $parties,
    figures: [
      # likely: .amounts[]?: figures (the value is .amount; the unit is .currency)
      (.amounts[]? | select(.amount != null) | (.currency | unit("money")) + {value: .amount} + {mentions: [.words | texts | {text: .}]} | scaled)
    ],
    dates: [
      # likely: .days[]?: dates (the date is .day)
      (.days[]? | select(.day | type == "string" and iso) | {value: (.day | day)} + {mentions: [.words | texts | {text: .}]})
    ]
  }
