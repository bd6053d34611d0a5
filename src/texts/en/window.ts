/** The window as a whole: its views, notices above them, messages below them. */
export const window = {
  // What went wrong, in bold, and what that means; the second with the exact words of a program or a path.
  'window.problem': '{title}. {text}',
  'window.problemWithDetail': '{title}. {text} {detail}',
} as const;
