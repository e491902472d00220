-- What changed between two batches of records: the first and the last by name.
-- Intervals of the differences are what `assay drift` has.
--
-- measure  what was measured
-- base     its value in the first batch
-- head     its value in the last batch
-- change   head less base
WITH batches AS (SELECT min(batch) AS base, max(batch) AS head FROM rows),
records AS (SELECT batch, count(*) AS n, avg((NOT readable)::INT) AS unreadable, avg((facts = 0)::INT) AS empty
            FROM rows WHERE row_kind = 'record' GROUP BY batch),
extracted AS (SELECT * FROM rows WHERE row_kind = 'fact' AND pointer IS NOT NULL),
measures AS (
  SELECT batch, 'share of records that are unreadable' AS measure, unreadable AS value FROM records
  UNION ALL SELECT batch, 'share of records that are empty', empty FROM records
  UNION ALL SELECT batch, kind || ' facts per record', count(*) / any_value(n) FROM extracted JOIN records USING (batch) GROUP BY batch, kind
  UNION ALL SELECT batch, 'share of facts with a mention', avg((mentions > 0)::INT) FROM extracted GROUP BY batch
  UNION ALL SELECT batch, 'share of figures with a bound', avg(coalesce(qualifier <> 'exact', false)::INT) FROM extracted WHERE kind = 'figure' GROUP BY batch
)
SELECT b.measure, round(b.value, 4) AS base, round(h.value, 4) AS head, round(h.value - b.value, 4) AS change
FROM batches
JOIN measures b ON b.batch = batches.base
JOIN measures h ON h.batch = batches.head AND h.measure = b.measure
ORDER BY abs(change) DESC, b.measure;
