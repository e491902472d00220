-- Dates more than twenty years from the day of publication that no golden
-- confirms: a year or a century that was misread.
--
-- batch, article, fact_id  where it is
-- edtf                     the date
-- years                    years from publication, negative before it
-- surface                  the words of its first mention
-- want_edtf                what the golden has instead
SELECT batch, article, fact_id, edtf, round(days_from_published / 365.2425)::BIGINT AS years, surface, want_edtf
FROM rows
WHERE row_kind = 'fact' AND kind = 'date' AND abs(days_from_published) > 20 * 365.2425 AND outcome IS DISTINCT FROM 'COR'
ORDER BY abs(days_from_published) DESC, batch, article, fact_id;
