import { changesSince, printOf, type Shown } from "@/domain/consent/shown";
import { translator } from "@/lib/i18n/translator";
import type { FormState } from "./issue-sentence";
import { sharedValue } from "./referrals/[id]/shared-value";
import { sharedFieldWords } from "./words";

type Props = {
  /** Id of the referral or the conference. */
  readonly about: string;
  readonly form: FormState;
  /** What the page shows now. */
  readonly asked: Shown | null;
};

/** Names what this page shows, and says what of it the page that was sent showed otherwise. */
export function ChangedSince({ about, form, asked }: Props) {
  if (asked === null) return null;
  const facts = translator("de", "facts");
  const sent = form.value("shown");
  const changed = sent ? changesSince(about, sent, asked) : null;
  const words = (value: Parameters<typeof sharedValue>[0] | undefined) =>
    (value && sharedValue(value, facts)) ?? "nicht bekannt";
  return (
    <>
      <input type="hidden" name="shown" value={printOf(about, asked)} />
      {changed && (
        <div className="note mt-3" role="status">
          <p>Seit die Seite geöffnet wurde, hat sich geändert, wozu die Person gefragt wird:</p>
          <ul className="mt-1 grid list-disc gap-1 ps-5">
            {changed.changes.map(({ field, before, now }) => (
              <li key={field}>
                {sharedFieldWords[field]}: vorher <bdi>{words(before)}</bdi>, jetzt{" "}
                <b>
                  <bdi>{words(now)}</bdi>
                </b>
              </li>
            ))}
            {changed.wording && (
              <li>der Wortlaut oben, seine Sprache oder wer darin genannt ist</li>
            )}
          </ul>
        </div>
      )}
    </>
  );
}
