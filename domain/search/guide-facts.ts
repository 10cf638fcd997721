import { guideFacts } from "@/domain/guide/facts";
import type { ContentEntry } from "@/lib/content/store";
import type { Searchable } from "./searchable";

export function searchableGuide(entry: ContentEntry): Searchable {
  const { title: _title, summary: _summary, ...rest } = entry.source;
  const facts = guideFacts.parse(rest);
  return {
    kind: "guide",
    entry,
    labels: ({ guide }) => [guide.topic[facts.topic]],
    names: facts.sources.map(({ name }) => name),
    isOver: () => false,
  };
}
