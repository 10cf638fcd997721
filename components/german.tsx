import type { ReactNode } from "react";

/** A German name in a text of any language: said in German, and not turned round by its neighbours. */
export function German({ children }: { children: ReactNode }) {
  return (
    <bdi lang="de" dir="ltr">
      {children}
    </bdi>
  );
}

const gap = "\uE000";

/** Puts an element where a translated sentence has a gap: `fill((gap) => t("stop", { stop: gap }), <b/>)`. */
export function fill(sentence: (gap: string) => string, element: ReactNode): ReactNode {
  const [before = "", ...after] = sentence(gap).split(gap);
  return (
    <>
      {before}
      {element}
      {after.join("")}
    </>
  );
}
