import { defineWords } from './define-words';

/** The few words that the drawing of a document adds of its own. */
export const documentWords = defineWords({
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  linkToPage: (text: string, page: number) => `${text}, page ${page}`,
  citedPage: (cited: string, page: string) => `${cited}\u00A0p.\u00A0${page}`,
  refRange: (first: string, last: string) => `${first} to ${last}`,
});
