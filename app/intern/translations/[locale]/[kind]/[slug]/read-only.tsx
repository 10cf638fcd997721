import { Panel } from "@/components/panel";
import type { SideBySide } from "@/domain/translation/read";
import { sourceLocale } from "@/lib/i18n/locales";
import { ShownText } from "../../../../shown-text";
import { addressOf } from "./place";

/** A translation that somebody is reading: side by side, to be compared. */
export function ReadOnly({ side }: { side: SideBySide }) {
  const { german, draft, locale, fields } = side;
  if (!draft) return null;
  const rows = [
    [german.title, draft.title, true],
    [german.summary, draft.summary, true],
    ...(fields.paired
      ? german.blocks.map((block, index) => [block, fields.blocks[index] ?? "", false] as const)
      : [[german.body, draft.body, false] as const]),
  ] as const;
  return (
    <>
      <div className="mt-5">
        {rows.map(([source, text, plain], index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and none is moved
            key={index}
            className="grid gap-x-6 gap-y-1 border-line border-t py-3 lg:grid-cols-2"
          >
            <ShownText text={source} locale={sourceLocale} plain={plain} />
            <ShownText text={text} locale={locale} plain={plain} />
          </div>
        ))}
      </div>
      <Panel title="Wird geprüft">
        <p className="mt-1">So lange bleibt die Übersetzung, wie sie ist.</p>
        <form action={`${addressOf(side)}/recall`} method="post">
          <input type="hidden" name="version" value={draft.version} />
          <button className="button quiet mt-2" type="submit">
            Zurückholen und weiterschreiben
          </button>
        </form>
      </Panel>
    </>
  );
}
