import sharp from "sharp";
import type { StaffActor } from "@/domain/access/actor";
import { addFile } from "@/domain/file/commands";
import { finishNote, saveNoteDraft } from "@/domain/note/commands";

const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="840">
  <rect width="600" height="840" fill="#ffffff"/>
  <text x="60" y="120" font-size="34" font-family="sans-serif">Praktikumsbescheinigung</text>
  <text x="60" y="180" font-size="20" font-family="sans-serif">Beispiel: alles hier ist erfunden.</text>
</svg>`;

/** What stands in a case file after some talks: notes, one that is being written, and a paper. */
export async function describeCase(actor: StaffActor, caseFileId: string): Promise<void> {
  const noted = { caseFileId, version: 0 };
  await finishNote(actor, {
    ...noted,
    visibility: "team",
    text: "Erstes Gespräch, gut eine Stunde. Möchte backen lernen. Kurszeiten gehen nur am Abend, wenn die Schwester auf die Tochter aufpasst.",
  });
  await finishNote(actor, {
    ...noted,
    visibility: "own",
    text: "Beim nächsten Mal nach dem Praktikum fragen, nicht nach der Flucht.",
  });
  await saveNoteDraft(actor, {
    ...noted,
    visibility: "team",
    text: "Die Bäckerei am Beispielmarkt nimmt im Februar Praktikantinnen. Noch klären:",
  });
  const picture = await sharp(Buffer.from(sheet)).png().toBuffer();
  const file = picture.toString("base64");
  await addFile(actor, caseFileId, { title: "Praktikumsbescheinigung (Beispiel)", file });
}
