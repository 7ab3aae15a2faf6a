// What a claim is about, for finding it: a closed list of neutral words. A claim may have several.

export const topics = {
  counting: 'Counting',
  money: 'Money',
  people: 'People',
  law: 'Law',
  wording: 'Wording',
} as const;

export type Topic = keyof typeof topics;

export const topicNames = Object.keys(topics) as [Topic, ...Topic[]];
