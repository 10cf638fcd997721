/** What became of a form that was sent by itself. */
export type Outcome =
  | {
      readonly kind: "saved";
      readonly version: number;
      readonly opened: string;
      /** "14:05", Berlin. */
      readonly at: string;
    }
  | { readonly kind: "offline" }
  /** Not taken, but kept under an address: changed by somebody else, or wrong, or signed out. */
  | { readonly kind: "kept" | "signedOut"; readonly href: string }
  /** Not taken, and kept nowhere. */
  | { readonly kind: "refused" };

type Answer = Pick<Response, "ok" | "redirected" | "status" | "url" | "json">;

/**
 * Reads an answer. A form that was not taken is led to a page that shows it again, as without a
 * script: that page's address is where its text is kept.
 */
export async function answerOf(answer: Answer): Promise<Outcome> {
  if (answer.status >= 500) return { kind: "offline" };
  if (answer.redirected && new URL(answer.url).pathname === "/intern/sign-in") {
    return { kind: "signedOut", href: answer.url };
  }
  if (answer.redirected) return { kind: "kept", href: answer.url };
  if (!answer.ok) return { kind: "refused" };
  const { version, opened, at } = await answer.json();
  return { kind: "saved", version, opened, at };
}
