import type { Locator } from "playwright/test";
import type { BestTime } from "@/domain/contact-request/schema";
import type { Channel } from "@/domain/person/channels";
import { today } from "@/lib/clock";
import { formatDate, formatWeekday } from "@/lib/i18n/format";
import { addDays } from "@/lib/plain-date";
import { expect, type Reader } from "./windows";

export type Wanted = {
  readonly name: string;
  readonly channel?: Channel;
  readonly contact?: string;
  readonly bestTimes?: readonly BestTime[];
  readonly sharedPhone?: "yes" | "no";
  readonly femaleContact?: "yes" | "any";
  readonly message?: string;
};

/** All that has to be said, for tests that are about something else. */
export const plainWish = {
  channel: "phone",
  contact: "0176 040690 70",
  sharedPhone: "no",
  femaleContact: "any",
} as const;

export async function openContactForm({ page, locale, t }: Reader, offer?: string): Promise<void> {
  await page.goto(`/${locale}/contact${offer ? `?offer=${offer}` : ""}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("contact.title"));
}

/** The form as somebody sees it: each field and each answer by its own words. */
export function contactForm({ page, t }: Reader) {
  const optional = (label: string) => `${label} (${t("contact.optional")})`;
  const group = (name: string) => page.getByRole("group", { name, exact: true });
  const pick = (within: Locator, name: string) =>
    within.getByRole("radio", { name, exact: true }).or(within.getByLabel(name, { exact: true }));
  return {
    name: page.getByLabel(t("contact.name"), { exact: true }),
    contact: page.getByLabel(t("contact.contact"), { exact: true }),
    message: page.getByLabel(optional(t("contact.message")), { exact: true }),
    channel: (channel: Channel) =>
      pick(group(t("contact.channel")), t(`contact.channels.${channel}`)),
    time: (time: BestTime) =>
      pick(group(optional(t("contact.bestTimes"))), t(`contact.times.${time}`)),
    sharedPhone: (answer: "yes" | "no") =>
      pick(
        group(t("contact.sharedPhone")),
        t(answer === "yes" ? "contact.sharedPhoneYes" : "contact.sharedPhoneNo"),
      ),
    femaleContact: (answer: "yes" | "any") =>
      pick(
        group(t("contact.femaleContact")),
        t(answer === "yes" ? "contact.femaleContactYes" : "contact.femaleContactAny"),
      ),
    send: page.getByRole("button", { name: t("contact.send"), exact: true }),
  };
}

export async function fillContactForm(reader: Reader, wanted: Partial<Wanted>): Promise<void> {
  const form = contactForm(reader);
  if (wanted.name !== undefined) await form.name.fill(wanted.name);
  if (wanted.channel) await form.channel(wanted.channel).check();
  if (wanted.contact !== undefined) await form.contact.fill(wanted.contact);
  for (const time of wanted.bestTimes ?? []) await form.time(time).check();
  if (wanted.sharedPhone) await form.sharedPhone(wanted.sharedPhone).check();
  if (wanted.femaleContact) await form.femaleContact(wanted.femaleContact).check();
  if (wanted.message !== undefined) await form.message.fill(wanted.message);
}

export async function sendContactRequest(reader: Reader, wanted: Wanted): Promise<void> {
  await fillContactForm(reader, wanted);
  await contactForm(reader).send.click();
}

/** Expects the confirmation: a code to keep, and a day of the coming week by which somebody answers. */
export async function confirmationCode({ page, locale, t }: Reader): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("status.title"));
  await expect(page.getByRole("heading", { name: t("status.now.arrived") })).toBeVisible();
  const promises = [1, 2, 3, 4, 5, 6, 7].map((days) => {
    const day = addDays(today(), days);
    const [weekday, date] = [formatWeekday(locale, day), formatDate(locale, day)];
    return t("sent.answerBy", { weekday, date, time: "16:00" });
  });
  const paragraphs = await page.getByRole("main").getByRole("paragraph").allTextContents();
  expect(promises.filter((promise) => paragraphs.includes(promise))).toHaveLength(1);
  const section = page.locator("section").filter({ hasText: t("sent.codeLabel") });
  const code = ((await section.locator("bdi").textContent()) ?? "").replaceAll(" ", "");
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  return code;
}
