import { Badge } from "@/components/panel";
import { type Columns, RowLink, RowTable } from "@/components/row-table";
import type { ListedText } from "@/domain/translation/queries";
import type { TranslationLocale } from "@/domain/translation/schema";
import { formatShortDate } from "@/lib/i18n/format";
import { RevisionBadge } from "../offers/revision-badge";
import { kindWords, reasonWords, stateTones, stateWords } from "./translation-words";

type Props = {
  readonly label: string;
  readonly locale: TranslationLocale;
  readonly texts: readonly ListedText[];
  /** Whether the list says why each stands where it stands. */
  readonly reasons?: boolean;
};

/** Texts with their state in one language, in the order in which they are to be translated. */
export function TextsTable({ label, locale, texts, reasons = false }: Props) {
  const why: Columns<ListedText> = reasons
    ? [
        {
          head: "Warum jetzt",
          cell: ({ reasons: list, start }) =>
            list
              .map((reason) =>
                reason === "startsSoon" && start
                  ? `beginnt am ${formatShortDate(start)}`
                  : reasonWords[reason],
              )
              .join(", "),
        },
      ]
    : [];
  return (
    <RowTable
      label={label}
      rows={texts}
      columns={[
        {
          head: "Text",
          title: true,
          cell: ({ kind, slug, title }) => (
            <>
              <RowLink href={`/intern/translations/${locale}/${kind}/${slug}`}>{title}</RowLink>
              <span className="block text-soft">{kindWords[kind]}</span>
            </>
          ),
        },
        {
          head: "Stand",
          cell: ({ state, step }) => (
            <span className="flex flex-wrap gap-1">
              <Badge tone={stateTones[state]}>{stateWords[state]}</Badge>
              {step && <RevisionBadge state={step} />}
            </span>
          ),
        },
        ...why,
      ]}
    />
  );
}
