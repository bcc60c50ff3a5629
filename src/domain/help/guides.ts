import { candidateGuide } from './candidate-guide';
import { centreGuide } from './centre-guide';
import type { Guide } from './guide';
import { tutorGuide } from './tutor-guide';

export const guides = { candidate: candidateGuide, tutor: tutorGuide, centre: centreGuide } satisfies Record<
  string,
  Guide
>;
export type GuideName = keyof typeof guides;

export function isGuideName(name: string): name is GuideName {
  return Object.hasOwn(guides, name);
}
