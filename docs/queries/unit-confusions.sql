-- Units and currencies that extractors take for each other.
--
-- want_unit  what the golden has
-- unit       what was extracted, NULL where nothing was
-- facts      how often
-- articles   in how many articles
-- example    one of the figures as the golden has it
SELECT want_unit, unit, count(*) AS facts, count(DISTINCT article) AS articles, min(want_text) AS example
FROM rows
WHERE row_kind = 'fact' AND kind = 'figure' AND want_unit IS NOT NULL AND pointer IS NOT NULL
  AND list_contains(string_split(coalesce(attribute, ''), ','), 'unit')
GROUP BY want_unit, unit
ORDER BY facts DESC, want_unit, unit NULLS FIRST;
