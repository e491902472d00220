-- Articles of the same days that give different values for one thing: each has
-- exactly one figure about a party in a unit, both were published within a
-- week, and the values differ.
--
-- about               the party, as its name is compared
-- unit                the base of the unit, in which the values are compared
-- first_article, first_value, second_article, second_value  what each says
-- days_apart          days from one publication to the other
WITH stated AS (
  SELECT batch, extractor, article, about_folded AS about, base_unit AS unit, any_value(value) AS value, any_value(base_number) AS number, any_value(published) AS day
  FROM rows
  WHERE row_kind = 'fact' AND kind = 'figure' AND about_folded IS NOT NULL AND base_number IS NOT NULL AND published IS NOT NULL
  GROUP BY ALL HAVING count(*) = 1
)
SELECT a.about, a.unit, a.article AS first_article, a.value AS first_value, b.article AS second_article, b.value AS second_value,
       b.day - a.day AS days_apart
FROM stated a JOIN stated b USING (batch, extractor, about, unit)
WHERE (a.day, a.article) < (b.day, b.article) AND b.day - a.day <= 7 AND a.number <> b.number
ORDER BY greatest(abs(a.number), abs(b.number)) / nullif(least(abs(a.number), abs(b.number)), 0) DESC NULLS FIRST, batch, first_article, second_article;
