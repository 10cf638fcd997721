import { markedAnswer } from "./marked-answer";

type FileHead = {
  readonly type: string;
  /** ASCII alone, as it is kept on the device. */
  readonly name: string;
  /** Whether it opens in the browser or is handed to the device. */
  readonly use: "inline" | "attachment";
};

/**
 * A file made for a reader. It may be kept for some minutes: content changes, and is then asked
 * for anew; who has the same one still gets no second copy.
 */
export function fileAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { type, name, use }: FileHead,
): Response {
  return markedAnswer(request, body, {
    type,
    headers: {
      "Content-Disposition": `${use}; filename="${name}"`,
      "Cache-Control": "public, max-age=300, must-revalidate",
    },
  });
}
