-- Which checks find most, and where: the article of most of the findings.
--
-- check_name, severity  the check
-- findings              how many there are
-- records               in how many records
-- share                 of all records
-- worst_article         the article with the most
WITH per_article AS (
  SELECT check_name, severity, article, count(*) AS n, count(DISTINCT (batch, extractor, record_at)) AS records
  FROM rows WHERE row_kind = 'finding' GROUP BY ALL
)
SELECT check_name, severity, sum(n)::BIGINT AS findings, sum(records)::BIGINT AS records,
       round(sum(records) / (SELECT count(*) FROM rows WHERE row_kind = 'record'), 4) AS share,
       first(article ORDER BY n DESC, article) AS worst_article
FROM per_article
GROUP BY check_name, severity
ORDER BY findings DESC, check_name, severity;
