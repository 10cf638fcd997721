import { say } from "../runtime/operator-output";
import { caseworkFigures } from "./casework";
import { contentFigures } from "./content";
import type { Figure } from "./figure";
import { filterFigures } from "./filters";
import { publishFigures } from "./publish";
import { refusalFigures } from "./refusal";
import { rosterFigures } from "./roster";
import { searchFigures } from "./search";
import { sheetFigures } from "./sheet";
import { startFigures } from "./start";
import { throughputFigures } from "./throughput";
import { weightFigures } from "./weight";

/** `npm run bench [-- name …]`: one JSON line a figure. Names pick; without one all are taken. */
const benches: Record<string, () => Promise<Figure[]>> = {
  weight: weightFigures,
  start: startFigures,
  content: contentFigures,
  sheet: sheetFigures,
  search: searchFigures,
  filters: filterFigures,
  throughput: throughputFigures,
  refusal: refusalFigures,
  publish: publishFigures,
  casework: caseworkFigures,
  roster: rosterFigures,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  say(`Unbekannt: ${unknown.join(", ")}. Es gibt: ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}

let missed = 0;
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const figure of await measure()) {
    if (!figure.pass) missed += 1;
    process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}
process.exitCode = missed > 0 ? 1 : 0;
