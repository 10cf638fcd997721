import { Icon } from "@/components/icon";

/** The sheet of what is passed on, in the person's language and in German. */
export function ReceiptLink({ id }: { readonly id: string }) {
  return (
    <p className="mt-3">
      <a className="button quiet" href={`/intern/referrals/${id}/receipt`}>
        <Icon name="sheet" />
        Blatt für die Person drucken
      </a>
    </p>
  );
}
