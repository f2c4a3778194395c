/** What is read in one piece. Beyond these the memory of a browser tab is at stake, or the file is not what it seems. */
export const largestFileBytes = 100_000_000;
export const mostRows = 500_000;
/** UTF-16 code units. */
export const longestCell = 32_768;
export const mostColumns = 200;
