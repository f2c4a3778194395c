import type { Theme } from "../model/conversation.ts";
import type { Purpose } from "../model/purpose.ts";

/** A question that comes with the program. */
export interface BankEntry {
  /** Theme and number; once given out it means that question for good. */
  readonly id: string;
  readonly theme: Theme;
  readonly text: string;
  /** Null: fits both. */
  readonly only: Purpose | null;
}

/** In the order of a good talk: the person's own story first, what it means for oneself last. */
export const themes: readonly Theme[] = [
  "path",
  "day",
  "likes",
  "challenges",
  "skills",
  "culture",
  "pay",
  "field",
  "advice",
  "fit",
  "closing",
];

type Entry = string | readonly [text: string, only: Purpose];

/** New questions go to the end of a theme, and none is taken out: ids count along. */
const texts: Readonly<Record<Theme, readonly Entry[]>> = {
  path: [
    "What were you doing just before this, and what made you cross over?",
    "Which decision, seen from today, put you on the road to this work?",
    "Who opened a door for you early on, and how did that come about?",
    "What did you picture this work to be before you began, and where were you mistaken?",
    "If you were to begin again today, which step would you leave out?",
    "Which earlier job or course do you still draw on, and for what?",
    "How do people mostly come into a team like yours, and who came in by quite another door?",
    ["How did the last two people who joined your team hear of it?", "lead"],
  ],
  day: [
    "Take me through yesterday, from the first thing you did to the last.",
    "What fills far more of your week than an outsider would guess?",
    "How much of your week do you spend with other people, and how much by yourself?",
    "How does a hectic month differ from a calm one here?",
    "What do you decide yourself, and what is decided for you?",
    "What landed on your desk last week that nobody had planned?",
    "Desk, bench, road or home: where do you spend your working hours?",
    ["Which hour of your week would I have to see with my own eyes to understand the work?", "informational"],
  ],
  likes: [
    "When did you last lose track of time at work, and what were you doing?",
    "Which task would you fight to keep if your job were cut in two?",
    "What are you proud of here that nobody outside would ever notice?",
    "What about this work still surprises you in a good way?",
    "What keeps you here on days when another offer comes in?",
    "Whom do you get to meet through this work whom you would never meet otherwise?",
  ],
  challenges: [
    "What about this work wears people out over the years?",
    "Tell me of a week that went wrong: what happened, and what did you do?",
    "What do people say who turn their back on this line of work?",
    "Which promise is the hardest one to keep in your job?",
    "What would you change tomorrow if it were yours to change?",
    "How does the work follow you home, and what do you do about it?",
    "Where do newcomers stumble in their first months?",
    ["Which problem does your team keep putting off because nobody has the time for it?", "lead"],
  ],
  skills: [
    "What can the best of your colleagues do that the others cannot?",
    "What did you have to learn here because no course had taught it?",
    "Which tools do you use every week, and which did you learn for nothing?",
    "Of what I have told you I can do, what would carry over, and what would I have to prove first?",
    "What do you look at first in somebody’s work to see how good they are?",
    "In what shares is your work writing, talking, calculating and making things?",
    "Where would somebody without the usual degree be held up, and where would nobody mind?",
    ["What would somebody have to show for your team to want a talk with them?", "lead"],
  ],
  culture: [
    "How do people here tell one another that something has gone wrong?",
    "Who is listened to in a meeting, and how did they come by that?",
    "By what would a newcomer notice that they are welcome?",
    "What becomes of a good idea that a junior colleague has?",
    "In what is this place unlike the one where you worked before?",
    "How do those with children, or with a long way to travel, arrange themselves?",
    "What do you laugh about together?",
    ["How does taking somebody on go in your team, from the first talk to the first day?", "lead"],
  ],
  pay: [
    "Between what figures does pay lie around here for somebody who starts in this work?",
    "How does pay grow over the first five years, and what makes it leap?",
    "How many hours has an ordinary week, and what makes it longer?",
    "Which steps come after yours, and how long do people stay on each?",
    "How secure does work of this kind feel from one year to the next?",
    "What counts besides the salary, and how is that agreed on?",
    ["Which figures should I have in mind before anybody asks me what I expect?", "lead"],
  ],
  field: [
    "What has changed most in your field since you came to it?",
    "Which part of the work will machines take over, as you see it, and what does that leave?",
    "On whom does everybody in your field keep an eye, and why?",
    "Where will people be needed in two years whom nobody is looking for today?",
    "What could happen outside that would turn your field upside down?",
    "What do you read, and to whom do you listen, so as to keep up?",
    "What do outsiders always get wrong about your field?",
    ["Where in your company is there more to do than hands to do it?", "lead"],
  ],
  advice: [
    "If somebody in your family wanted to do this, what would you tell them first?",
    "What could I do within the next month that would teach me most about this work?",
    ["Where could I look on, or try my hand at it, for a day or a week?", "informational"],
    "Which course, book or project is time well spent, and which can I spare myself?",
    "What would you want to find out before deciding, if you were in my place?",
    "How would you tell somebody in your field where I come from, in two sentences?",
    ["Which other occupations should somebody with my interests look at?", "informational"],
    ["How are positions filled here before anybody writes an advertisement?", "lead"],
    ["To whom does it fall when something opens up, and how do they like to be approached?", "lead"],
    ["What would you change about my papers before they land on a desk here?", "lead"],
  ],
  fit: [
    "From what you have heard of me, where would I feel at home in this work, and where not?",
    "Which kind of person is still content with this work after ten years?",
    "Who had better not do this, however able they are?",
    "What would make you hesitate about somebody who comes from where I come from?",
    "What would I have to give up for this that I may not be thinking of?",
    "By what could I tell, in the first weeks, whether it suits me?",
    ["Which other kinds of work did you look into, and what spoke against them?", "informational"],
  ],
  closing: [
    "Whom else should I speak to, so as to hear another side of this?",
    "May I use your name when I get in touch with them?",
  ],
};

/** The questions that come with the program, in the order of `themes`; the two closing ones last. */
export const questionBank: readonly BankEntry[] = themes.flatMap((theme) =>
  texts[theme].map((entry, place): BankEntry => {
    const [text, only] = typeof entry === "string" ? [entry, null] : entry;
    return { id: `${theme}-${place + 1}`, theme, text, only };
  }),
);
