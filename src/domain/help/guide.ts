/** A picture of a screen of the sample portfolio: `public/help/<name>.jpg`, taken by `npm run pictures`. */
export type GuidePicture = 'home' | 'log' | 'reflection' | 'client' | 'criterion' | 'export';

export type GuideSection = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[] | undefined;
  readonly picture?: GuidePicture | undefined;
};

/** What somebody reads to find their way. */
export type Guide = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
};
