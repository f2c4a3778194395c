/** Owner and brand, or a company's short and long name: worth offering, never assumed. Common knowledge, by key of company. */
const families: readonly (readonly [string, string])[] = [
  ["alphabet", "google|youtube|deepmind|google deepmind|waymo|fitbit|verily"],
  ["google", "youtube|deepmind|google deepmind|fitbit|google cloud"],
  ["meta", "facebook|instagram|whatsapp|meta platforms|oculus"],
  ["meta platforms", "facebook|instagram|whatsapp|oculus"],
  ["facebook", "instagram|whatsapp"],
  ["amazon", "aws|amazon web services|twitch|whole foods|whole foods market|audible|zappos|imdb|ring"],
  ["amazon web services", "aws"],
  ["microsoft", "linkedin|github|xbox|nuance|activision blizzard"],
  ["salesforce", "slack|slack technologies|tableau|tableau software|mulesoft"],
  ["ibm", "international business machines|red hat"],
  ["disney", "walt disney|pixar|marvel|lucasfilm|hulu|espn"],
  ["walt disney", "pixar|marvel|lucasfilm|hulu|espn"],
  ["cisco", "cisco systems|splunk|webex|meraki"],
  ["oracle", "netsuite|cerner"],
  ["sap", "concur|sap concur|successfactors"],
  ["broadcom", "vmware"],
  ["hp", "hewlett packard"],
  ["hpe", "hewlett packard enterprise"],
  ["intuit", "mailchimp|credit karma"],
  ["paypal", "venmo|braintree"],
  ["block", "square|cash app"],
  ["expedia", "vrbo|hotels com"],
  ["expedia group", "vrbo|hotels com"],
  ["booking holdings", "booking com|kayak|priceline|agoda"],
  ["match group", "tinder|hinge"],
  ["bytedance", "tiktok"],
  ["procter and gamble", "p and g|pg|gillette"],
  ["unilever", "ben and jerrys"],
  ["lvmh", "sephora|louis vuitton"],
  ["volkswagen", "audi|porsche"],
  ["volkswagen group", "audi|porsche"],
  ["jpmorgan chase", "jp morgan|jpmorgan|j p morgan|chase"],
  ["bank of america", "merrill lynch|merrill"],
  ["pricewaterhousecoopers", "pwc"],
  ["ernst and young", "ey"],
  ["boston consulting group", "bcg"],
  ["general electric", "ge"],
  ["twitter", "x"],
];

const brandsOf = new Map(families.map(([parent, brands]) => [parent, new Set(brands.split("|"))]));

/** @returns whether `brand` is one of `parent`'s, by their keys. */
export function isBrandOf(brand: string, parent: string): boolean {
  return brandsOf.get(parent)?.has(brand) ?? false;
}
