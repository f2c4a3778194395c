/** What an ask or a conversation is for: a lead on a job, or to learn. The two are never mixed up: an informational one asks for no job. */
export type Purpose = "lead" | "informational";

/** Whether a name may be used, or somebody agreed to be introduced. `unasked` is not yes. */
export type Permission = "unasked" | "yes" | "no";
