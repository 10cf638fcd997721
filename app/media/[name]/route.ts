import { readMedia } from "@/domain/media/queries";
import { mediaType } from "@/lib/content/media-names";
import { problemPage } from "@/lib/forms/problem-page";
import { markedAnswer } from "@/lib/marked-answer";

/** A picture or a flyer of an offer. Its name changes with what is in it, so it may be kept for good. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const { name } = await params;
  const type = mediaType(name);
  const bytes = type && (await readMedia(name));
  if (!bytes) return problemPage(404);
  return markedAnswer(request, bytes, {
    type,
    headers: {
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Disposition": `inline; filename="${name}"`,
    },
  });
}
