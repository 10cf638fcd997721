import { AskFirst } from "@/components/form/ask-first";

/** Does away with what somebody is writing on the same page. */
export function DiscardDraft({ action }: { readonly action: string }) {
  return (
    <AskFirst
      label="Entwurf löschen"
      action={action}
      consequence="Was Sie geschrieben haben, ist dann weg und lässt sich nicht zurückholen."
      confirm="Ja, Entwurf löschen"
      sameDraft
    />
  );
}
