/** How many kills are asked for; a fifth of them hit programs that read as `annalist read` does. */
export const CRASH_OPTIONS = { kills: { type: "string" } } as const;
