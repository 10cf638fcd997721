import { Icon } from "@/components/icon";

type Props = {
  readonly id: string;
  /** Of a consent that is to be given anew: its last day. */
  readonly until?: string;
};

/** The sheet of what is passed on, in the person's language and in German. */
export function ReceiptLink({ id, until }: Props) {
  return (
    <p className="mt-3">
      <a
        className="button quiet"
        href={`/intern/referrals/${id}/receipt${until ? `?until=${until}` : ""}`}
      >
        <Icon name="sheet" />
        Blatt für die Person drucken
      </a>
    </p>
  );
}
