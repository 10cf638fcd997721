import { RadioGroup } from "@/components/form/choices";
import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import { media } from "@/domain/message/templates";
import type { FormState } from "../../issue-sentence";
import { reachAddress } from "../../reach-link";
import { mediumWords } from "./message-words";
import { toldOf, type WrittenMessage } from "./written";

type Props = {
  readonly personId: string;
  readonly written: WrittenMessage;
  readonly contact: { readonly channel: string; readonly value: string } | null;
  readonly form: FormState;
  readonly newKey: string;
  /** Noted it counts as a try to reach somebody of the roster. */
  readonly isTry: boolean;
};

/**
 * The text is opened on one's own telephone or computer: the portal gives it to nobody. Only the
 * city's mail server sends something by itself.
 */
export function WaysOut({ personId, written, contact, form, newKey, isTry }: Props) {
  const address = `/intern/messages/${personId}`;
  const isMail = contact?.channel === "email";
  const text = encodeURIComponent(written.text);
  const number = contact && !isMail ? contact.value : "";
  const chat = number && reachAddress("whatsapp", number);
  const mail = isMail && reachAddress("email", contact.value);
  const sms = number && reachAddress("sms", number);
  return (
    <Panel title="Verschicken">
      <p className="mt-1 max-w-152 text-soft">
        Öffnet die Nachricht auf diesem Gerät. Danach bitte unten vermerken, dass sie geschickt ist.
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        {chat && <Way href={`${chat}?text=${text}`} icon="chat" label="WhatsApp öffnen" />}
        {sms && <Way href={`${sms}?&body=${text}`} icon="phone" label="SMS öffnen" />}
        {mail && <Way href={`${mail}?body=${text}`} icon="mail" label="E-Mail öffnen" />}
        <Way
          href={`${address}/letter?written=${written.token}`}
          icon="sheet"
          label="Brief drucken"
        />
      </p>
      {!contact?.value && (
        <p className="mt-2 text-soft">Es ist weder eine Nummer noch eine Mailadresse bekannt.</p>
      )}
      <form className="mt-4" action={`${address}/note`} method="post" noValidate>
        <input type="hidden" name="key" value={form.value("key") || newKey} />
        <input type="hidden" name="written" value={written.token} />
        {(["template", "wording", "locale", "text", ...toldOf] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={written[name]} />
        ))}
        <RadioGroup
          {...form.field("medium")}
          legend="Wie geschickt"
          choices={media
            .filter((value) => value !== "cityMail" || isMail)
            .map((value) => ({ value, label: mediumWords[value] }))}
        />
        {isTry && (
          <p className="mt-2 max-w-152 text-soft">
            Die Person wird noch nicht begleitet: Der Vermerk zählt als Versuch, sie zu erreichen.
          </p>
        )}
        <button className="button mt-4" type="submit">
          Als geschickt vermerken
        </button>
      </form>
    </Panel>
  );
}

function Way({
  href,
  icon,
  label,
}: {
  href: string;
  icon: "chat" | "phone" | "mail" | "sheet";
  label: string;
}) {
  return (
    <a className="button quiet" href={href} rel="noreferrer">
      <Icon name={icon} />
      {label}
    </a>
  );
}
