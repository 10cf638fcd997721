import { currentStaff } from "@/domain/access/session";
import { openFile } from "@/domain/file/queries";
import { problemPage } from "@/lib/forms/problem-page";
import { idFrom, orMissing } from "../../../../page-tools";

type Context = { params: Promise<{ id: string; file: string }> };

/** A file of a person. Neither its address nor its name on the device says whose it is or what. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const { id: caseFileId, file } = await params;
  const asked = { caseFileId: idFrom(caseFileId), id: idFrom(file) };
  const opened = await orMissing(openFile(actor, asked));
  if (!opened) return problemPage(404);
  return new Response(opened.bytes, {
    headers: {
      "Content-Type": opened.type,
      "Content-Disposition": `inline; filename="datei.${opened.ending}"`,
      "Cache-Control": "no-store",
    },
  });
}
