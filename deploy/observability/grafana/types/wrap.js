// Writes each dashboard as a TypeScript constant. Only in a literal does the compiler refuse fields that Grafana does not know.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith('.json'))) {
  const json = readFileSync(join(from, file), 'utf8');
  const text = `import type { Board } from '../board';\n\nexport const board: Board = ${json};\n`;
  writeFileSync(join(to, file.replace(/\.json$/, '.ts')), text);
}
