import { readCoverage } from "@/domain/roster/coverage";
import { listOutreach } from "@/domain/roster/queries";
import { takeBackImport } from "@/domain/roster/take-back";
import { previewTakeBack } from "@/domain/roster/take-back-queries";
import { staff } from "@/domain/testing/fixtures";
import { listsOf } from "@/domain/testing/lists";
import { fingerprint } from "@/lib/crypto/fingerprint";

type Back = "foreseen" | "restored" | "removed";
export type RosterTimes = Readonly<
  Record<"fresh" | "same" | "changed" | "preview" | "cold" | "coverage" | "outreach" | Back, number>
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
async function read(list: readonly (readonly string[])[]): Promise<string> {
  const id = await upload(list);
  await apply(id);
  return id;
}

/** As its page does it, with a look at it before. */
async function takeBack(id: string): Promise<void> {
  const { print } = await previewTakeBack(actor, { id });
  await takeBackImport(actor, { id, print });
}

let [first, second] = ["", ""];
const fresh = await seconds(async () => {
  first = await read(rows("30.06.2027"));
});
const same = await seconds(async () => {
  second = await read(rows("30.06.2027"));
});
const open = await upload(rows("31.12.2027"));
const previewed = await seconds(() => preview(open));
const changed = await seconds(() => apply(open));
// What is sealed is opened once in a process, at its first list.
const cold = await seconds(() => readCoverage(actor));
const coverage = await seconds(() => readCoverage(actor));
const outreach = await seconds(() => listOutreach(actor, {}));
const foreseen = await seconds(() => previewTakeBack(actor, { id: open }));
const restored = await seconds(() => takeBack(open));
// The second list said nothing new; it goes before the first, whom it names.
await takeBack(second);
const removed = await seconds(() => takeBack(first));
const times: RosterTimes = {
  ...{ fresh, same, changed, preview: previewed, cold, coverage, outreach },
  ...{ foreseen, restored, removed },
};
process.send?.(times, () => process.exit(0));
