import type { ReactNode } from "react";
import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import {
  type Answers,
  ages,
  type Goal,
  pathTo,
  type Question,
  questionAfter,
  questions,
  type Time,
} from "@/domain/guided-path/questions";
import { papers } from "@/domain/offer/vocabulary";
import { lookOf, PaperPicture, PaperShapes, wordsOnPaper } from "./paper-picture";
import type { PathWords } from "./path-words";

const goalIcons: Record<Goal, IconName> = {
  german: "language",
  school: "school",
  profession: "training",
  work: "work",
  recognition: "certificate",
  support: "person",
};

const timeIcons: Record<Time, IconName> = {
  all: "calendar",
  hours: "clock",
  evening: "evening",
};

type Props = { question: Question; answers: Answers; locale: string; words: PathWords };

/** The answers of a question, each a link to the next question with it. */
export function Choices({ question, answers, locale, words }: Props) {
  const tile = (value: string, children: ReactNode, look = "") => (
    <li key={value}>
      <a
        className={`tile ${look}`}
        href={`/${locale}${pathTo(questionAfter(question), { ...answers, [question]: value })}`}
        aria-current={answers[question] === value ? "true" : undefined}
      >
        {children}
      </a>
    </li>
  );
  const named = (value: string, icon?: IconName) =>
    tile(
      value,
      <>
        {icon && <Icon name={icon} className="text-2xl text-brand" />}
        {words.answer(question, value)}
      </>,
    );
  switch (question) {
    case "goal":
      return <Tiles>{questions.goal.map((goal) => named(goal, goalIcons[goal]))}</Tiles>;
    case "time":
      return <Tiles>{questions.time.map((time) => named(time, timeIcons[time]))}</Tiles>;
    case "german":
      return <Tiles>{questions.german.map((level) => named(level))}</Tiles>;
    case "age":
      return (
        <ul className="mt-4 grid grid-cols-4 gap-2 sm:grid-cols-8">
          {ages.map((age) =>
            tile(age, words.answer("age", age), "justify-center px-1 text-center"),
          )}
        </ul>
      );
    case "paper":
      return (
        <>
          <PaperShapes />
          <Tiles>
            {papers.map((paper) =>
              tile(
                paper,
                <>
                  <PaperPicture paper={paper} alt={words.t(`picture.${lookOf[paper]}`)} />
                  <span className="min-w-0">
                    {words.answer("paper", paper)}
                    {wordsOnPaper[paper] && (
                      <span className="block text-base font-normal">
                        <German>„{wordsOnPaper[paper]}“</German>
                      </span>
                    )}
                  </span>
                </>,
                "flex-col items-start",
              ),
            )}
          </Tiles>
        </>
      );
  }
}

function Tiles({ children }: { children: ReactNode }) {
  return <ul className="mt-4 grid gap-2.5 sm:grid-cols-2">{children}</ul>;
}
