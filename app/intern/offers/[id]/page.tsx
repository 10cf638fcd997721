import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { Badge, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { nextStep } from "@/domain/offer-desk/next-step";
import { readOwnOffer } from "@/domain/offer-desk/queries";
import { today } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { addressFrom } from "@/lib/text/slug";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { nextStepWords, standingTones, standingWords } from "../offer-words";
import { AddressPanel } from "./address-panel";
import { ConfirmPanel } from "./confirm-panel";
import { HistoryPanel } from "./history-panel";
import { LifecyclePanel } from "./lifecycle-panel";
import { figuresIn, shownFigures } from "./places-figures";
import { PlacesPanel } from "./places-panel";
import { WaysOn } from "./ways-on";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function OwnOfferPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const offer = await orNotFound(readOwnOffer(actor, { id }));
  const { published } = offer;
  const draft = await loadDraft("offer-places", await queryValue(searchParams, "draft"));
  const other = await Promise.all(
    ["offer-lifecycle", "offer-confirm", "offer-start"].map(async (form) =>
      loadDraft(form, await queryValue(searchParams, "draft")),
    ),
  );
  const labels = { placesFree: "Freie Plätze", placesTotal: "Plätze insgesamt" };
  const form = formState(draft, labels, figuresIn(shownFigures(offer)));
  const address = formState(
    await loadDraft("offer-address", await queryValue(searchParams, "draft")),
    {
      address: "Neue Adresse",
    },
  );
  const issues = [
    ...form.summary,
    ...address.summary,
    ...other.flatMap((kept) => formState(kept, {}).summary),
  ];
  const asked = await queryValue(searchParams, "address");
  const proposed = asked && addressFrom(asked) === asked ? asked : undefined;
  const step = published ? nextStep(published, today()) : undefined;
  return (
    <Desk
      actor={actor}
      room="/intern/offers"
      title={published?.title ?? offer.slug}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={published?.carrierName}
    >
      <ErrorSummary title="Das ging nicht" issues={issues} />
      {published ? (
        <>
          <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
            <Badge tone={standingTones[published.standing]}>
              {standingWords[published.standing]}
            </Badge>
            <span>Im Portal bis {formatShortDate(published.validUntil)}</span>
            <span>Zuletzt geprüft am {formatShortDate(published.lastChecked)}</span>
            <a
              className="inline-flex min-h-11 items-center gap-2"
              href={`/de/offers/${published.slug}`}
            >
              <Icon name="look" />
              Öffentliche Seite
            </a>
          </p>
          {step && <p className="mt-1 font-bold">Als Nächstes: {nextStepWords[step]}</p>}
          {offer.writes && (
            <>
              <WaysOn offer={published} />
              <PlacesPanel offer={offer} form={form} />
              {published.standing === "onShow" && (
                <ConfirmPanel id={id} shown={offer.shown} check={published.check} />
              )}
              <LifecyclePanel id={id} shown={offer.shown} standing={published.standing} />
            </>
          )}
          {offer.formerSlugs && (
            <AddressPanel
              id={id}
              slug={offer.slug}
              former={offer.formerSlugs}
              form={address}
              proposed={proposed}
            />
          )}
        </>
      ) : (
        <Panel title="Noch nicht zu sehen">
          <p className="mt-1">
            Dieses Angebot ist freigegeben und wird gerade veröffentlicht. Das dauert sonst wenige
            Sekunden: Bitte laden Sie die Seite neu.
          </p>
        </Panel>
      )}
      <HistoryPanel offer={offer} restorable={published !== null && published.open === null} />
    </Desk>
  );
}
