import { Badge, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { CountedState } from "@/domain/contact/reach";
import { type Paper, papers } from "@/domain/offer/vocabulary";
import { type SpokenLanguage, spokenLanguages } from "@/domain/person/spoken-languages";
import type { readCoverage } from "@/domain/roster/coverage";
import { type Group, percentReached } from "@/domain/roster/coverage-rules";
import { translator } from "@/lib/i18n/translator";
import { spokenWords } from "../contacts/contact-words";
import { CoverageBar } from "./coverage-bar";
import { districtWord } from "./roster-words";

type Props = { readonly coverage: Awaited<ReturnType<typeof readCoverage>> };

/** How far the portal has come, by district, language and paper: of everybody on the list. */
export function CoveragePanels({ coverage }: Props) {
  const facts = translator("de", "facts");
  const paper = (key: string) => {
    const known = papers.find((each) => each === key) satisfies Paper | undefined;
    return known ? facts(`paper.${known}`) : key;
  };
  const language = (key: string) => {
    const known = spokenLanguages.find((each) => each === key) satisfies SpokenLanguage | undefined;
    return known ? spokenWords[known] : key;
  };
  return (
    <>
      {coverage.missing > 0 && (
        <p className="mt-4">
          <Badge tone="asks">
            {coverage.missing} davon stehen nicht mehr auf der letzten Liste.
          </Badge>{" "}
          Sie zählen mit, bis jemand über sie entschieden hat.
        </p>
      )}
      {coverage.notMeant > 0 && (
        <p className="mt-4">
          {coverage.notMeant === 1 ? "1 Person gehört" : `${coverage.notMeant} Personen gehören`}{" "}
          nicht zur Zielgruppe und {coverage.notMeant === 1 ? "steht" : "stehen"} durch einen Irrtum
          auf einer Liste: in diesen Zahlen nicht mitgezählt.
        </p>
      )}
      <GroupPanel
        title="Nach Stadtteil"
        groups={coverage.byDistrict}
        word={(key) => districtWord(key) ?? key}
      />
      <GroupPanel title="Nach Sprache" groups={coverage.byLanguage} word={language} />
      <GroupPanel title="Nach Papier" groups={coverage.byPaper} word={paper} />
    </>
  );
}

/** The states as columns: those of whom nobody is sought out any more stand together. */
const shownStates: readonly { head: string; states: readonly CountedState[] }[] = [
  { head: "begleitet", states: ["engaged"] },
  { head: "gesprochen", states: ["reached"] },
  { head: "möchte nicht", states: ["declined"] },
  { head: "versucht", states: ["attempted"] },
  { head: "nie versucht", states: ["unknown"] },
  { head: "weg oder zu alt", states: ["moved", "agedOut"] },
];

type GroupProps = {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly word: (key: string) => string;
};

function GroupPanel({ title, groups, word }: GroupProps) {
  if (groups.length === 0) return null;
  const rows = groups.map(({ key, counts }) => ({
    id: key ?? "unknown",
    name: key === null ? "nicht bekannt" : word(key),
    counts,
  }));
  return (
    <Panel title={title}>
      <p className="mt-1 text-soft">In Prozent: mit wem schon jemand gesprochen hat.</p>
      <RowTable
        label={title}
        rows={rows}
        columns={[
          {
            head: title.replace("Nach ", ""),
            cell: ({ name, counts }) => (
              <div className="min-w-36">
                <b>{name}</b>, {percentReached(counts)}&nbsp;%
                <CoverageBar counts={counts} label={name} />
              </div>
            ),
          },
          { head: "alle", cell: ({ counts }) => counts.all },
          ...shownStates.map(({ head, states }) => ({
            head,
            cell: ({ counts }: (typeof rows)[number]) =>
              states.reduce((sum, state) => sum + counts[state], 0) || "–",
          })),
        ]}
      />
    </Panel>
  );
}
