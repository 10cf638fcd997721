import { publicPages } from "../pages/public-pages";
import { contactForm, openContactForm } from "../steps/contact-request";
import { expectKeyboardWalk } from "../steps/keyboard-walk";
import { expect, test } from "../steps/windows";

test.describe.configure({ timeout: 180_000 });

/** One of each direction: what can be reached differs in nothing else between languages. */
const directions = ["de", "ar"] as const;

for (const locale of directions) {
  test(`${locale}: the public pages can be walked through with the keyboard`, async ({ phone }) => {
    const { page } = await phone(locale);
    for (const [name, address] of Object.entries(publicPages(locale))) {
      await page.goto(address);
      await expectKeyboardWalk(page, `${locale}, ${name}`);
    }
  });

  test(`${locale}: the contact form can be walked through with the keyboard, also with errors`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    await openContactForm(reader, "deutsch-am-abend-a2-b1");
    await expectKeyboardWalk(reader.page, `${locale}, contact form`);
    await contactForm(reader).send.click();
    await expect(reader.page.getByRole("alert")).toBeVisible();
    await reader.page.goto(reader.page.url().replace(/#.*/, ""));
    await expectKeyboardWalk(reader.page, `${locale}, contact form with errors`);
  });
}
