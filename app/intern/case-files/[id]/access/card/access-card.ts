import type { readKey } from "@/domain/person-access/queries";
import { city } from "@/lib/city/city";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";
import { qrSvg } from "@/lib/qr-code";
import type { AccessCard, AccessCardSide } from "@/lib/sheet/access-card";
import { runsOf } from "@/lib/sheet/runs";

type Key = Pick<
  NonNullable<Awaited<ReturnType<typeof readKey>>>,
  "language" | "owner" | "linkToken" | "code"
>;

/** What stands on the card: how to get to the page and whom to call, and nothing of whose it is. */
export async function accessCard(key: Key): Promise<AccessCard> {
  const own = key.language;
  const languages: readonly Locale[] = own === sourceLocale ? [own] : [own, sourceLocale];
  return {
    title: messagesFor(own).status.title,
    qr: await qrSvg(publicAddress(`/${own}/status/${key.linkToken}`), 4),
    code: key.code.match(/.{4}/g)?.join(" ") ?? key.code,
    sides: languages.map((locale) => side(key, locale)),
  };
}

function side({ language, owner }: Key, lang: Locale): AccessCardSide {
  const t = translator(lang, "status");
  const say = (words: string) => runsOf(words, lang);
  // Whoever helps the person goes by the German side, to the same page.
  const address = publicAddress(`/${language}/status`).replace(/^https?:\/\//, "");
  const { phone } = city().bodies.team;
  return {
    lang,
    title: say(t("title")),
    what: say(t("card.what")),
    scan: say(t("card.scan")),
    type: say(t("card.type", { address: `\u2066${address}\u2069` })),
    call: phone
      ? say(
          t("card.call", { name: `\u2068${owner}\u2069`, phone: `\u2066${unbroken(phone)}\u2069` }),
        )
      : null,
    keep: say(t("card.keep")),
    picture: t("picture"),
  };
}

/** A telephone number stands in one line. */
const unbroken = (phone: string) => phone.replaceAll(" ", "\u00a0");
