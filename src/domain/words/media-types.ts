import type { MediaType } from '../files/media-types';
import { defineWords } from './define-words';

/** What the kinds of file are called. */
export const mediaTypeWords = defineWords({
  'image/jpeg': 'Photograph (JPEG)',
  'image/png': 'Picture (PNG)',
  'image/webp': 'Picture (WebP)',
  'image/heic': 'Photograph (HEIC)',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'audio/mpeg': 'Sound (MP3)',
  'audio/mp4': 'Sound (M4A)',
  'audio/ogg': 'Sound (Ogg)',
  'audio/wav': 'Sound (WAV)',
  'audio/webm': 'Sound (WebM)',
  'application/octet-stream': 'Other file',
} as const satisfies Record<MediaType, string>);
