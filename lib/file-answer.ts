type FileHead = {
  readonly type: string;
  /** ASCII alone, as it is kept on the device. */
  readonly name: string;
  /** Whether it opens in the browser or is handed to the device. */
  readonly use: "inline" | "attachment";
};

/** A file made for a reader. It may be kept for some minutes: content changes, and is then asked for anew. */
export function fileAnswer(body: string | Uint8Array<ArrayBuffer>, head: FileHead): Response {
  return new Response(body, {
    headers: {
      "Content-Type": head.type,
      "Content-Disposition": `${head.use}; filename="${head.name}"`,
      "Cache-Control": "public, max-age=300, must-revalidate",
    },
  });
}
