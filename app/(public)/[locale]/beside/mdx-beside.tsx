import { Pair } from "@/components/pair";
import { pairedBlocks } from "@/lib/content/paired-blocks";
import { checkedTree } from "@/lib/content/tree";
import { directions, type Locale } from "@/lib/i18n/locales";
import { elementsOf, MdxText } from "../mdx-text";

type Text = { readonly body: string; readonly lang: Locale };

/** A text in two languages, block beside block. One that nobody has translated stands alone. */
export function MdxBeside({ first, second }: { first: Text; second: Text }) {
  if (first.lang === second.lang) return <MdxText source={first.body} lang={first.lang} />;
  return (
    <div className="prose beside mt-4" data-say="">
      {pairedBlocks(checkedTree(first.body), checkedTree(second.body)).map(([mine, other], i) => (
        <Pair
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and never move
          key={i}
          block
          first={elementsOf(mine, first.lang)}
          second={elementsOf(other, second.lang)}
          lang={second.lang}
          dir={directions[second.lang]}
        />
      ))}
    </div>
  );
}
