-- How much of the goldens was found, by publisher and week of publication.
--
-- publisher, week  of the article, the week in ISO 8601
-- batch            the batch
-- articles         the number of articles with a golden
-- expected         golden facts that count
-- correct          those that were found and are right
-- recall           correct in expected, partial facts as half
SELECT publisher, week, batch, count(DISTINCT article) AS articles,
       count(*) AS expected, count(*) FILTER (outcome = 'COR') AS correct,
       round((count(*) FILTER (outcome = 'COR') + count(*) FILTER (outcome = 'PAR') / 2) / count(*), 4) AS recall
FROM rows
WHERE row_kind = 'fact' AND outcome IN ('COR', 'INC', 'PAR', 'MIS')
GROUP BY ALL
ORDER BY publisher, week, batch;
