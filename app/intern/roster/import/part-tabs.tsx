import { Tabs } from "@/components/tabs";

type Props<Part extends string> = {
  /** What the parts are of. */
  readonly label: string;
  readonly parts: readonly Part[];
  readonly counts: Readonly<Record<Part, number>>;
  readonly words: Readonly<Record<Part, string>>;
  readonly open: Part;
  readonly address: (part: Part) => string;
};

/** The parts of a list with their numbers; of those with nobody in them the open one alone. */
export function PartTabs<Part extends string>(props: Props<Part>) {
  const { label, parts, counts, words, open, address } = props;
  const shown = parts.filter((part) => counts[part] > 0 || part === open);
  return (
    <Tabs
      label={label}
      tabs={shown.map((part) => ({
        href: address(part),
        label: `${words[part]}: ${counts[part]}`,
      }))}
      open={address(open)}
    />
  );
}
