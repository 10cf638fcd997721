import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, type ReactNode } from "react";
import { jsx, jsxs } from "react/jsx-runtime";
import { Icon } from "@/components/icon";
import { checkedTree } from "@/lib/content/tree";
import { directions, type Locale } from "@/lib/i18n/locales";

type Props = { titel?: string; children?: ReactNode };

const components = {
  hinweis: ({ children }: Props) => (
    <aside className="note flex items-start gap-2.5">
      <Icon name="info" className="mt-1" />
      <div className="grid gap-2">{children}</div>
    </aside>
  ),
  schritt: ({ titel, children }: Props) => (
    <section className="flex items-start gap-3">
      <Icon name="check" className="mt-1 text-fits" />
      <div>
        <b className="block">{titel}</b>
        {children}
      </div>
    </section>
  ),
};

/** A checked text as elements. It is rendered from its syntax tree: nothing in it is ever run. */
export function MdxText({ source, lang }: { source: string; lang: Locale }) {
  const content = toJsxRuntime(checkedTree(source), { Fragment, jsx, jsxs, components });
  return (
    <div className="prose mt-4" lang={lang} dir={directions[lang]}>
      {content}
    </div>
  );
}
