// Reads {"setup": SQL, "queries": {name: SQL}} on standard input, runs the
// queries after the setup in a database in memory, in the working directory,
// and prints {name: {"columns": […], "rows": [[…]…]}}.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const { setup, queries } = JSON.parse(readFileSync(0, 'utf8'));
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
await connection.run(setup);
const answers = {};
for (const [name, sql] of Object.entries(queries)) {
  try {
    const result = await connection.runAndReadAll(sql);
    answers[name] = { columns: result.columnNames(), rows: result.getRowsJson() };
  } catch (e) {
    answers[name] = { error: String(e.message) };
  }
}
console.log(JSON.stringify(answers));
