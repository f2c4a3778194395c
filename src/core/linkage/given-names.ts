/**
 * Given names that many have, in one spelling each. Two of them a letter apart ("Mary", "Mark") are two names, not one with a slip
 * of the pen; other spellings of one name ("Marc") are left out, so that they stay alike.
 */
const common = new Set(
  (
    "aaron adam adrian alan albert alice amanda amber amelia amir amy ana andrea angela anita anna april ari arthur ashley ava barry " +
    "ben bernard beth brandon brenda brian bruce bryan calvin camilla carl carla carmen carol caroline cecilia chad charlotte chloe " +
    "claire clara claudia colin connor craig crystal curtis cynthia daisy dana danielle darren dean denise dennis derek diana diane " +
    "dominic donna doris dorothy douglas dylan eddie edith edwin eileen elaine elena eli elias ella ellen elliot emil emily emma eric " +
    "erin ernest esther ethan eva evan evelyn faith felix fernando finn fiona florence frances francesca francis frank fred gabriel " +
    "gabriela gail gary gavin gemma george gerald gina gloria gordon grace graham grant hannah harold harriet harry hazel heather helen " +
    "henry holly howard hugh hugo ian ida imogen ines ingrid irene iris isaac isabel isla ivan jacob jade jan jane janet janice jared " +
    "jasmine jason jay jean jenna jeremy jerome jerry jesse jill joan joanna joel jordan jorge jose joshua joy joyce juan judith judy " +
    "julia julian julie june justin karen karl kate kayla keith kelly kerry kevin kim kirsten kyle lara laura lauren leah lee leo leon " +
    "leonard leslie lewis lily linda lisa lois lola lorna louis louise lucas lucy luis luke lydia lynn mabel malcolm marcus maria marie " +
    "marion mario marjorie mark marta martin mary mateo maureen maurice max maya megan mei melanie melissa mia mila miles milo mina " +
    "miriam mohammed molly monica morgan muriel nadia nancy naomi natalie nathan neil nell nicole nigel nina noah noel nora norma norman " +
    "olga olive oliver olivia omar oscar oskar owen pamela paul paula pauline pedro penny philippa phoebe priya rachel ralph ramon raquel " +
    "raymond rene rhys rita robin roger roland rosa rose ross roy ruby ruth ryan sally samir sarah scott sean seth shane sharon shaun " +
    "sheila shirley simon simone sofia sonia stacy stanley stella stuart sylvia tara teresa terry tina todd tracy travis trevor " +
    "troy tyler una ursula valerie vera vernon vincent viola virginia vivian wade wanda warren wayne wendy yusuf yvonne zara zoe"
  ).split(" "),
);

/** @returns whether many have the folded word as their given name. */
export function isCommonGivenName(word: string): boolean {
  return common.has(word);
}
