import type { FactLine } from "@/app/(public)/[locale]/offers/fact-line";
import { Icon } from "@/components/icon";
import { Sentence } from "@/components/sentence";

/** Facts in lines of one icon and one sentence each. */
export function FactList({ lines }: { lines: readonly FactLine[] }) {
  return (
    <ul className="mt-2.5 grid gap-1.5">
      {lines.map((line) => (
        <li key={line.key} className="flex items-start gap-2.5">
          <Icon name={line.icon} className="mt-1 text-soft" />
          <span className="min-w-0">
            <Sentence of={line.text} />
          </span>
        </li>
      ))}
    </ul>
  );
}
