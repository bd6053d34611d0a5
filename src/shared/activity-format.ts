/** What the list of what happened can be written as. */
export const activityFormats = ['text', 'csv', 'json'] as const;

/** One of them. */
export type ActivityFormat = (typeof activityFormats)[number];

/** How the files end. */
export const activityEndings: Readonly<Record<ActivityFormat, string>> = {
  text: 'txt',
  csv: 'csv',
  json: 'json',
};
