/** So much more than a form may have is read and thrown away, so that its sender gets an answer. In bytes. */
const readBeyond = 100_000_000;

/** A form as it came; not whole where it was longer than it may be, and the rest was thrown away. */
type SentForm = { readonly form: FormData; readonly whole: boolean };

/**
 * Reads a form, and of one that is too long its beginning.
 * @param limit in bytes
 * @returns 413 for one of which nothing can be read, 415 for what is no form
 */
export async function boundedForm(request: Request, limit: number): Promise<SentForm | 413 | 415> {
  const type = request.headers.get("content-type") ?? "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit + readBeyond || !/^multipart/i.test(type)) return 413;
  }
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return 415;
  const whole = size <= limit;
  const body = whole ? chunks : [...chunks, ending(type)];
  try {
    const parsed = new Response(new Blob(body as BlobPart[]), {
      headers: { "content-type": type },
    });
    return { form: await parsed.formData(), whole };
  } catch {
    return whole ? 415 : 413;
  }
}

/** What ends a form of several parts wherever it was cut off. */
function ending(type: string): Uint8Array {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1] ?? "";
  return new TextEncoder().encode(`\r\n--${boundary}--\r\n`);
}
