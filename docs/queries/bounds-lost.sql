-- Bounds of figures that extractors lose: at least 5 that became 5.
--
-- want_qualifier  how the golden bounds the value
-- qualifier       what was extracted, NULL where nothing was
-- facts           how many pairs
-- share           of all pairs that the golden bounds so
-- example         one of them, in the words of the text
SELECT want_qualifier, qualifier, count(*) AS facts,
       round(count(*) / sum(count(*)) OVER (PARTITION BY want_qualifier), 4) AS share,
       min(surface) AS example
FROM rows
WHERE row_kind = 'fact' AND kind = 'figure' AND want_qualifier <> 'exact' AND pointer IS NOT NULL
GROUP BY want_qualifier, qualifier
QUALIFY qualifier IS DISTINCT FROM want_qualifier
ORDER BY facts DESC, want_qualifier, qualifier NULLS FIRST;
