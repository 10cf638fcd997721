import { Panel } from "@/components/panel";
import type { SideBySide } from "@/domain/translation/read";
import { sourceLocale } from "@/lib/i18n/locales";
import { ComparedText } from "../../../../shown-text";

const parts = [
  ["title", "Titel"],
  ["summary", "Kurz gesagt"],
  ["body", "Text"],
] as const;

/** What has changed in the German text since the translation was made, where the portal still knows. */
export function GermanChange({ side: { former, german } }: { side: SideBySide }) {
  if (!former) return null;
  const changed = parts.filter(([part]) => former[part] !== german[part]);
  return (
    <Panel title="Das hat sich im deutschen Text geändert">
      {changed.map(([part, label]) => (
        <div key={part} className="mt-2">
          <b>{label}</b>
          <ComparedText
            old={former[part]}
            now={german[part]}
            locale={sourceLocale}
            plain={part !== "body"}
          />
        </div>
      ))}
    </Panel>
  );
}
