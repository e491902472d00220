-- Entities that have several names. What a knowledge base identifies is one
-- entity; the rest is one where type and folded name are equal.
--
-- entity    the id in a knowledge base, or type and folded name
-- names     how it is written, the most frequent first
-- articles  the number of articles that name it
WITH named AS (
  SELECT coalesce(same_as, type || ' ' || name_folded) AS entity, name, count(DISTINCT article) AS articles
  FROM rows WHERE row_kind = 'fact' AND kind = 'party' AND name IS NOT NULL
  GROUP BY ALL
),
written AS (SELECT entity, string_agg(name, '; ' ORDER BY articles DESC, name) AS names FROM named GROUP BY entity HAVING count(*) > 1)
SELECT entity, names, count(DISTINCT article) AS articles
FROM written JOIN rows ON coalesce(same_as, type || ' ' || name_folded) = entity AND row_kind = 'fact' AND kind = 'party'
GROUP BY entity, names
ORDER BY articles DESC, entity;
