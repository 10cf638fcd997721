import { RadioGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import { type Conflict, profileLabels } from "./profile-fields";
import { type FactLabels, profileValueWords } from "./profile-words";

type Props = { conflicts: readonly Conflict[]; facts: FactLabels };

/** Where two people have changed the same: what each of them wrote, and what stood there before both. */
export function ConflictPanel({ conflicts, facts }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <Panel title="Beide haben das geändert: Was soll gelten?" id="conflicts">
      {conflicts.map(({ name, mine, theirs, before }) => {
        const said = (value: string) =>
          value ? profileValueWords(name, value, facts) : "nicht bekannt";
        return (
          <RadioGroup
            key={name}
            name={name}
            legend={profileLabels[name]}
            value={mine}
            choices={[
              { value: mine, label: <Version who="Von Ihnen" text={said(mine)} /> },
              {
                value: theirs,
                label: <Version who="Inzwischen gespeichert" text={said(theirs)} />,
              },
              ...(before === theirs || before === mine
                ? []
                : [{ value: before, label: <Version who="Vorher" text={said(before)} /> }]),
            ]}
          />
        );
      })}
    </Panel>
  );
}

function Version({ who, text }: { who: string; text: string }) {
  return (
    <span className="wrap-anywhere whitespace-pre-wrap">
      <span className="text-soft">{who}: </span>
      <bdi>{text}</bdi>
    </span>
  );
}
