import { Button } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { noGoal } from "../../../../core/journey/defaults.ts";
import { isGoalSet } from "../../../../core/journey/goal.ts";
import { AnswerInWaiting } from "../../../components/answer-in-waiting.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import type { OptionGroup } from "../../../components/suggest-box.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { skillsOffered } from "../../../words/skills.ts";
import { findCompanies, findIndustries } from "../../workspace/find-targets.ts";
import { useTargetIndex } from "../../workspace/use-target-index.ts";
import { AboutMeSection, RhythmSection } from "./about-me.tsx";
import { GoalReach } from "./goal-reach.tsx";
import { WordList } from "./word-list.tsx";
import "./goal.css";

const nothing: OptionGroup = { label: "Nothing", options: [] };
const mostSkills = 8;

/** What you look for, and how near your network is to it. */
export function GoalPage() {
  return (
    <div className="goal-page">
      <h2>Your goal</h2>
      <div className="goal-columns">
        <div className="goal-side">
          <GoalForm />
          <AboutMeSection />
          <RhythmSection />
          <OwnWords />
        </div>
        <section className="goal-section" aria-labelledby="goal-near">
          <h3 id="goal-near">How near your network is</h3>
          <Near />
        </section>
      </div>
    </div>
  );
}

/** Skills, the industries they transfer to, the occupations, the companies: in this order one leads to the next. */
function GoalForm() {
  const [typing, setTyping] = useState("");
  const typed = useDeferredValue(typing);
  const index = useTargetIndex(typed.trim() !== "");
  return (
    <section className="goal-section" aria-labelledby="goal-look">
      <h3 id="goal-look">What you look for</h3>
      <p className="quiet">
        Begin with what you can do, go on to where it is needed. Put what matters most first; everything is kept as you go.
      </p>
      <WordList
        list="skills"
        label="Skills"
        hint="What you can do, learnt anywhere: at work, at school, at home."
        placeholder="Explaining things simply"
        offered={skillsFor}
      />
      <WordList
        list="industries"
        label="Industries they transfer to"
        hint="Where else are these skills needed?"
        placeholder="Biotechnology"
        offered={(text) => (index === null ? nothing : findIndustries(index.industries, text))}
        onTyping={setTyping}
      />
      <WordList
        list="occupations"
        label="Occupations"
        hint="What people who do this work are called. All words must stand in somebody’s position."
        placeholder="Laboratory technician"
        offered={() => nothing}
      />
      <WordList
        list="targets"
        label="Target companies"
        hint="Where you would like to work, in your network or not."
        placeholder="Acme Corp"
        offered={(text) => (index === null ? nothing : findCompanies(index.companies, text))}
        onTyping={setTyping}
      />
    </section>
  );
}

function skillsFor(typed: string): OptionGroup {
  const text = typed.trim().toLowerCase();
  const fitting = skillsOffered.filter((skill) => skill.toLowerCase().includes(text)).slice(0, mostSkills);
  return { label: "Skills", options: fitting.map((skill) => ({ key: skill, value: skill, label: skill, detail: null })) };
}

function Near() {
  const actions = useActions();
  const answer = useApp((state) => state.answers.goal);
  const isSet = useApp((state) => isGoalSet(state.records.settings.goal ?? noGoal));
  const ego = useApp((state) => state.records.settings.ego);
  if (ego === null) {
    return (
      <EmptyState title="Say who you are first" level={3}>
        <p>Reach is counted from you. Find yourself under Answers, and what you look for is measured from there.</p>
        <Button variant="light" onClick={() => actions.show({ tab: "target" })}>
          Go to Answers
        </Button>
      </EmptyState>
    );
  }
  if (!isSet) {
    return (
      <EmptyState title="Nothing to measure yet">
        <p>
          Name a company, an industry or an occupation. Here you will see which of your targets you reach best and through whom,
          who offers to help there, and your blind spots: what nobody you know leads to, with a next step for each.
        </p>
      </EmptyState>
    );
  }
  return (
    <AnswerInWaiting answer={answer} doing="Measuring how near your network is">
      {(value) => <GoalReach answer={value} />}
    </AnswerInWaiting>
  );
}

/** Where the words that are sent, and those that are asked, can be changed. */
function OwnWords() {
  const actions = useActions();
  return (
    <section className="goal-section" aria-labelledby="goal-words">
      <h3 id="goal-words">Your words</h3>
      <p className="quiet">Letters, notes and questions come with the program. Make them sound like you.</p>
      <div className="row">
        <Button variant="default" onClick={() => actions.openJourney({ screen: "templates" })}>
          Templates of letters and notes
        </Button>
        <Button variant="default" onClick={() => actions.openJourney({ screen: "questions" })}>
          Question bank
        </Button>
      </div>
    </section>
  );
}
