-- What extractors take: time, tokens and money, of the records that were measured.
--
-- extractor           its name
-- records             the number of measured records
-- cached              those that came from the cache, which the times leave out
-- p50_ms, p95_ms      percentiles of milliseconds a record
-- tokens              tokens read and written
-- currency            of the cost, NULL if nobody stated it; the cost is NULL if there are several
-- cost                what it cost
-- cost_per_1000_facts the cost of a thousand extracted facts
SELECT extractor, count(*) AS records, count(*) FILTER (cached) AS cached,
       quantile_disc(milliseconds, 0.5) FILTER (NOT cached) AS p50_ms,
       quantile_disc(milliseconds, 0.95) FILTER (NOT cached) AS p95_ms,
       sum(input_tokens + output_tokens)::BIGINT AS tokens,
       CASE WHEN count(DISTINCT currency) = 1 THEN max(currency) END AS currency,
       CASE WHEN count(DISTINCT currency) <= 1 THEN round(sum(cost), 6) END AS cost,
       CASE WHEN count(DISTINCT currency) <= 1 THEN round(1000 * sum(cost) / nullif(sum(facts), 0), 6) END AS cost_per_1000_facts
FROM rows
WHERE row_kind = 'record' AND milliseconds IS NOT NULL
GROUP BY extractor
ORDER BY cost DESC, extractor;
