import { randomUUID } from "node:crypto";

/** Made with the form, and kept while it comes back: what is sent twice is made once. */
export function KeyField({ value }: { value: string }) {
  return <input type="hidden" name="key" value={value || randomUUID()} />;
}
