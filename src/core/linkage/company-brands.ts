/** Owner and brands: worth offering, never assumed. Common knowledge, by key of company. */
const families: readonly (readonly [string, string])[] = [
  ["alphabet", "google|youtube|deepmind|google deepmind|waymo|fitbit|verily"],
  ["google", "youtube|deepmind|google deepmind|fitbit|google cloud"],
  ["meta", "facebook|instagram|whatsapp|oculus"],
  ["meta platforms", "facebook|instagram|whatsapp|oculus"],
  ["facebook", "instagram|whatsapp"],
  ["amazon", "aws|amazon web services|twitch|whole foods|whole foods market|audible|zappos|imdb|ring"],
  ["microsoft", "linkedin|github|xbox|nuance|activision blizzard"],
  ["salesforce", "slack|slack technologies|tableau|tableau software|mulesoft"],
  ["ibm", "red hat"],
  ["disney", "pixar|marvel|lucasfilm|hulu|espn"],
  ["walt disney", "pixar|marvel|lucasfilm|hulu|espn"],
  ["cisco", "splunk|webex|meraki"],
  ["oracle", "netsuite|cerner"],
  ["sap", "concur|sap concur|successfactors"],
  ["broadcom", "vmware"],
  ["intuit", "mailchimp|credit karma"],
  ["paypal", "venmo|braintree"],
  ["block", "square|cash app"],
  ["expedia", "vrbo|hotels com"],
  ["expedia group", "vrbo|hotels com"],
  ["booking holdings", "booking com|kayak|priceline|agoda"],
  ["match group", "tinder|hinge"],
  ["bytedance", "tiktok"],
  ["procter and gamble", "gillette"],
  ["unilever", "ben and jerrys"],
  ["lvmh", "sephora|louis vuitton"],
  ["volkswagen", "audi|porsche"],
  ["volkswagen group", "audi|porsche"],
  ["bank of america", "merrill lynch|merrill"],
];

/** Names of one company, short, long, old and new. */
const otherNames: readonly string[] = [
  "meta|meta platforms",
  "aws|amazon web services",
  "ibm|international business machines",
  "disney|walt disney",
  "cisco|cisco systems",
  "hp|hewlett packard",
  "hpe|hewlett packard enterprise",
  "jpmorgan chase|jpmorgan|jp morgan|j p morgan|jpm",
  "procter and gamble|p and g|pg",
  "pricewaterhousecoopers|pwc",
  "ernst and young|ey",
  "boston consulting group|bcg",
  "general electric|ge",
  "twitter|x",
];

const namesOf = new Map(otherNames.flatMap((names) => names.split("|").map((name) => [name, names] as const)));
const brandsOf = new Map(families.map(([parent, brands]) => [parent, new Set(brands.split("|"))]));

/** @returns whether `brand` is one of `parent`'s, by their keys. */
export function isBrandOf(brand: string, parent: string): boolean {
  return brandsOf.get(parent)?.has(brand) ?? false;
}

/** @returns whether two keys are known as names of one company. */
export function areOtherNames(one: string, other: string): boolean {
  const names = namesOf.get(one);
  return names !== undefined && names === namesOf.get(other);
}
