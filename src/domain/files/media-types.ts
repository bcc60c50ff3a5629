/** What the app knows how to treat. Everything else is kept as it is, and only ever handed back as a download. */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'application/octet-stream',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
