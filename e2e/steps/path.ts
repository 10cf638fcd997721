import type { Question } from "@/domain/guided-path/questions";
import { expect, type Reader } from "./windows";

/** From the first page, as somebody who does not know what to look for. */
export async function openPath(reader: Reader): Promise<void> {
  const { page, t, locale } = reader;
  await page.goto(`/${locale}`);
  await page
    .getByRole("main")
    .getByRole("link", { name: t("guidedPath.title") })
    .click();
  await expectQuestion(reader, "goal");
}

export async function expectQuestion({ page, t }: Reader, question: Question): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t(`guidedPath.question.${question}`),
  );
}

export async function answer(reader: Reader, question: Question, text: string): Promise<void> {
  await expectQuestion(reader, question);
  const answers = reader.page.getByRole("main").locator("a.tile");
  await answers.filter({ hasText: text }).first().click();
}

export async function skip(reader: Reader, question: Question): Promise<void> {
  await expectQuestion(reader, question);
  const { page, t } = reader;
  await page.getByRole("link", { name: t("guidedPath.skip"), exact: true }).click();
}
