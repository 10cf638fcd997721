import { readCoverage } from "@/domain/roster/coverage";
import { listOutreach } from "@/domain/roster/queries";
import { staff } from "@/domain/testing/fixtures";
import { listsOf } from "@/domain/testing/lists";
import { fingerprint } from "@/lib/crypto/fingerprint";

export type RosterTimes = Readonly<
  Record<"fresh" | "same" | "changed" | "preview" | "cold" | "coverage" | "outreach", number>
>;

const count = Number(process.env.ROSTER_ROWS);
const actor = await staff("teilhabemanager");
const { upload, preview, apply } = listsOf(actor);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Everybody looks like nobody else. */
function rows(validUntil: string): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const letters = [...fingerprint(index)].map(
      (sign) => "abcdefghiklmnoru"[Number.parseInt(sign, 16)],
    );
    const born = `${1 + (index % 28)}.${1 + (index % 12)}.${2000 + (index % 8)}`;
    const [last, first] = [letters.slice(0, 8).join(""), letters.slice(8).join("")];
    return [last, first, born, `0176 0406${10_000 + index}`, "Lennep", "Duldung", validUntil];
  });
}

/** What the file says, the preview, the answers to what is doubtful, and carrying it out. */
async function read(list: readonly (readonly string[])[]): Promise<void> {
  await apply(await upload(list));
}

const fresh = await seconds(() => read(rows("30.06.2027")));
const same = await seconds(() => read(rows("30.06.2027")));
const open = await upload(rows("31.12.2027"));
const previewed = await seconds(() => preview(open));
const changed = await seconds(() => apply(open));
// What is sealed is opened once in a process, at its first list.
const cold = await seconds(() => readCoverage(actor));
const coverage = await seconds(() => readCoverage(actor));
const outreach = await seconds(() => listOutreach(actor, {}));
const times: RosterTimes = { fresh, same, changed, preview: previewed, cold, coverage, outreach };
process.send?.(times, () => process.exit(0));
