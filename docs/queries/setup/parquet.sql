-- The view that the queries ask, in DuckDB, of rows in Parquet: *.parquet in
-- this folder. batch is the name of a row's file without its ending.
CREATE OR REPLACE VIEW rows AS
SELECT split_part(parse_filename(filename), '.', 1) AS batch, * EXCLUDE (filename)
FROM read_parquet('*.parquet', filename = true);
