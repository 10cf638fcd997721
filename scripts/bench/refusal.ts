import { rewritten } from "@/domain/content/rewritten";
import { type Attack, attacks } from "@/domain/testing/attacks";
import { atMost, type Figure } from "./figure";

const targetMs = 100;

/** How long it takes at worst to refuse what somebody might put into a file. */
export async function refusalFigures(): Promise<Figure[]> {
  // The first of all would pay for what is loaded once.
  attacks.slice(0, 10).forEach(refuse);
  const times = attacks.map((attack) => {
    const began = performance.now();
    refuse(attack);
    return performance.now() - began;
  });
  return [
    atMost(`refusal: worst of ${attacks.length} attacks`, Math.max(...times), "ms", targetMs),
  ];
}

function refuse({ slug = "angebot", file = "ti.mdx", text, what }: Attack): void {
  const path = `content/offers/${slug}/${file}`;
  const locale = file.replace(/\.mdx$/, "");
  const { problems } = rewritten({ path, kind: "offers", slug, locale, text }, "public");
  if (problems.length === 0) throw new Error(`${what} was not refused`);
}
