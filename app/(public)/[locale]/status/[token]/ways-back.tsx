import { QrCode } from "@/components/qr-code";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";
import type { Status } from "./status-words";

type Props = { keys: NonNullable<Status["keys"]>; locale: Locale };

/** The code to write down, and a picture that leads here where this address lasts. */
export function WaysBack({ keys: { code, linkToken }, locale }: Props) {
  const t = translator(locale, "status");
  const sent = translator(locale, "sent");
  return (
    <section className="mt-5 max-w-152 rounded-card border-2 border-brand bg-card p-4">
      <h2 className="text-xl">{t("keep")}</h2>
      <div className="mt-2 grid items-start gap-4 sm:grid-cols-[1fr_auto]">
        <div>
          <p className="text-base text-soft">{sent("codeLabel")}</p>
          <p className="font-mono text-[clamp(1.4rem,7vw,1.9rem)] font-bold tracking-wide">
            <bdi dir="ltr">{code.match(/.{4}/g)?.join(" ")}</bdi>
          </p>
          <p className="mt-2 text-base">{t("keepCode")}</p>
          {linkToken && <p className="mt-2 text-base">{t("keepPicture")}</p>}
          <p className="mt-2 text-base">{t(linkToken ? "keepCareful" : "keepCarefulCode")}</p>
        </div>
        {linkToken && (
          <div className="w-44">
            <QrCode text={publicAddress(`/${locale}/status/${linkToken}`)} label={t("picture")} />
          </div>
        )}
      </div>
    </section>
  );
}
