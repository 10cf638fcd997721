import { columns as mailColumns } from "@/domain/mail/columns";
import { columns as reportColumns } from "@/domain/page-report/columns";
import { reportAnswerBy, reportKinds } from "@/domain/page-report/rules";
import { seal } from "@/lib/crypto/sealed";
import { locales } from "@/lib/i18n/locales";
import { daysAgo, type Scene } from "./scene";

/** Of so many persons each. */
const one = { mail: 5, report: 25 } as const;
/** A mail is known so many days. */
const mailDays = 89;

/** What lies in the outbox and among the reports of an office that looks after so many persons. */
export function makeOfficeWork(scene: Scene, persons: number): void {
  for (let left = Math.floor(persons / one.mail); left > 0; left--) makeMail(scene);
  for (let left = Math.floor(persons / one.report); left > 0; left--) makeReport(scene);
}

/** None waits: what the portal made up it must never send. */
function makeMail(scene: Scene): void {
  const { random, made } = scene;
  const id = random.uuid();
  const createdAt = daysAgo(scene, random.int(0, mailDays));
  const state = random.weighted({ sent: 90, dropped: 7, failed: 3 });
  made.mail.push({
    ...{ id, state, createdAt, kind: random.pick(["requestNotice", "referralNotice"]) },
    recipientSealed: seal(mailColumns.recipient, id, `stelle${random.int(1, 400)}@demo.invalid`),
    subjectSealed: seal(mailColumns.subject, id, "Im Teilhabe-Portal wartet etwas auf Sie"),
    textSealed: state === "failed" ? seal(mailColumns.text, id, "Bitte melden Sie sich an.") : null,
    ...{ attempts: 1, nextTryAt: createdAt, problem: state === "failed" ? "address" : null },
    settledAt: state === "failed" ? null : createdAt,
  });
}

function makeReport(scene: Scene): void {
  const { random, made } = scene;
  const id = random.uuid();
  const reportedAt = daysAgo(scene, random.int(0, 300));
  const kind = random.pick(reportKinds);
  made.pageReport.push({
    ...{ id, kind, reportedAt, page: "/offers", locale: random.pick(locales) },
    textSealed: seal(reportColumns.text, id, "Hier stimmt etwas nicht."),
    answerBy: reportAnswerBy(kind, reportedAt),
    doneAt: random.percent(80) ? reportedAt : null,
  });
}
