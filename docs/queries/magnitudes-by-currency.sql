-- Amounts of money that are powers of ten away from the others in their
-- currency: millions read as billions, thousands left out. An amount is listed
-- where it is at least a hundred thousand times the median of its currency, or
-- at most a hundred thousandth of it.
--
-- unit     the currency
-- powers   how many powers of ten it is above the median, negative below
-- value    the amount, as the record has it
-- surface  the words of its first mention
-- batch, article, extractor, fact_id  where it is
WITH amounts AS (
  SELECT *, log10(abs(value_number)) AS magnitude FROM rows
  WHERE row_kind = 'fact' AND kind = 'figure' AND type = 'money' AND value_number <> 0
)
SELECT unit, round(magnitude - median(magnitude) OVER (PARTITION BY unit))::BIGINT AS powers, value, surface, batch, article, extractor, fact_id
FROM amounts
QUALIFY abs(magnitude - median(magnitude) OVER (PARTITION BY unit)) >= 5
ORDER BY abs(powers) DESC, batch, article, fact_id;
