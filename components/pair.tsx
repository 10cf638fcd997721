import type { ReactNode } from "react";

type Props = {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** The language the second one is in; the first is in that of the page. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** For whole blocks, which may not stand in running text. */
  readonly block?: boolean;
};

/** The same thing in two languages: one below the other on a phone, side by side where there is room. */
export function Pair({ first, second, lang, dir, block = false }: Props) {
  const Part = block ? "div" : "span";
  return (
    <Part className="pair">
      <Part>{first}</Part>
      <Part lang={lang} dir={dir}>
        {second}
      </Part>
    </Part>
  );
}
