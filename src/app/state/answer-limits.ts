/** How many bridging contacts and ties come to the page at most: an answer of a hundred thousand would hold it up. */
export const bridgingShown = 500;

/** So many asks can be planned for a week. */
export const mostAsksPlanned = 5;
