import { German } from "@/components/german";
import type { GuideView } from "@/domain/guide/queries";

/** What a guide is taken from. */
export function SourceLinks({ sources }: Pick<GuideView["facts"], "sources">) {
  return (
    <ul>
      {sources.map(({ name, url }) => (
        <li key={url}>
          <a className="inline-flex min-h-12 items-center" href={url} rel="noreferrer">
            <German>{name}</German>
          </a>
        </li>
      ))}
    </ul>
  );
}
