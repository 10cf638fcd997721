import { diffWords } from "diff";
import { Panel } from "@/components/panel";
import type { SideBySide } from "@/domain/translation/read";

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
        <p key={part} className="wrap-anywhere mt-2 max-w-152 whitespace-pre-wrap">
          <b>{label}: </b>
          {diffWords(former[part], german[part]).map(({ value, added, removed }, index) => {
            const key = `${index}${value}`;
            if (removed) {
              return (
                <del key={key} className="bg-not-tint text-not">
                  {value}
                </del>
              );
            }
            return added ? (
              <ins key={key} className="bg-fits-tint text-fits">
                {value}
              </ins>
            ) : (
              <span key={key}>{value}</span>
            );
          })}
        </p>
      ))}
    </Panel>
  );
}
